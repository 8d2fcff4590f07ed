package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;

import java.util.List;
import java.util.function.UnaryOperator;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessEnded;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;

/** The passages of processes; waiting tasks are the heading's. */
final class WorkSteps {

  private WorkSteps() {}

  static void into(Fold<ProjectCase> fold) {
    fold.on(
            ProcessStarted.class,
            (s, e, r) -> s.withPassages(with(s.passages(), e.processInstance(), started(e))))
        .on(
            StepEntered.class,
            (s, e, r) ->
                in(
                    s,
                    e,
                    p ->
                        p.entered(
                            new Passage.Step(
                                e.element(), e.activityInstance(), e.at(), null, false))))
        .on(
            StepLeft.class,
            (s, e, r) -> in(s, e, p -> p.left(e.activityInstance(), e.at(), e.cancelled())))
        .on(ProcessEnded.class, (s, e, r) -> in(s, e, p -> p.ended(e.at(), e.element())))
        .leavesOutAllOf(TaskEvent.class);
  }

  private static ProjectCase in(
      ProjectCase state, ProcessEvent event, UnaryOperator<Passage> change) {
    return state.withPassages(changed(state.passages(), event.processInstance(), change));
  }

  private static Passage started(ProcessStarted started) {
    return new Passage(
        started.processInstance(),
        started.process(),
        started.processVersion(),
        started.caseId(),
        started.caller(),
        started.at(),
        List.of(),
        null,
        null);
  }
}
