package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;
import static org.meguri.query.fold.Copy.without;

import java.util.List;
import java.util.Objects;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessEnded;
import org.meguri.command.work.ProcessEvent.ProcessMigrated;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;
import org.meguri.command.work.TaskEvent;
import org.meguri.query.fold.Fold;

/** The passages of processes; waiting tasks are the heading's. */
final class WorkSteps {

  /**
   * Two or three years' worth. Older ones stay in the history; a case file that kept every step of
   * every process for ever would grow too large to be read at once.
   */
  private static final int ENDED_KEPT = 12;

  private WorkSteps() {}

  static void into(Fold<ProjectCase> fold) {
    fold.on(ProcessStarted.class, (s, e, r) -> Passages.isOfACase(e.process()) ? s : begun(s, e))
        .on(StepEntered.class, (s, e, r) -> in(s, e))
        .on(StepLeft.class, (s, e, r) -> in(s, e))
        .on(ProcessMigrated.class, (s, e, r) -> in(s, e))
        .on(ProcessEnded.class, (s, e, r) -> forgetOldest(in(s, e)))
        .leavesOutAllOf(TaskEvent.class);
  }

  private static ProjectCase forgetOldest(ProjectCase state) {
    List<String> ended =
        state.passages().values().stream()
            .filter(passage -> passage.endedAt() != null)
            .map(Passage::processInstance)
            .toList();
    return ended.size() > ENDED_KEPT
        ? state.withPassages(without(state.passages(), ended.get(0)))
        : state;
  }

  private static ProjectCase begun(ProjectCase state, ProcessStarted event) {
    return state.withPassages(
        with(
            state.passages(),
            event.processInstance(),
            Objects.requireNonNull(Passages.after(null, event))));
  }

  private static ProjectCase in(ProjectCase state, ProcessEvent event) {
    return state.withPassages(
        changed(
            state.passages(),
            event.processInstance(),
            passage -> Objects.requireNonNull(Passages.after(passage, event))));
  }
}
