package org.meguri.workflows.checking.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewCommand.ConveneReview;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.SessionCommand.AddAgendaItem;
import org.meguri.command.commission.SessionCommand.ConveneSession;
import org.meguri.command.commission.SessionId;
import org.meguri.command.commission.Sessions;
import org.meguri.command.work.WorkRefused;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.FieldProblem;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.planning.AssessmentPapers;
import org.springframework.stereotype.Component;

/** The secretariat puts the assessment on the agenda of a session, convening one if need be. */
@Component
class ConveneForm implements TaskForm {

  private final Sessions sessions;
  private final AssessmentPapers evidence;

  ConveneForm(Sessions sessions, AssessmentPapers evidence) {
    this.sessions = sessions;
    this.evidence = evidence;
  }

  @Override
  public String element() {
    return "convene";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    List<Field.Option> convened =
        sessions.from(task.today()).stream()
            .map(
                s ->
                    new Field.Option(
                        s.value(),
                        Label.key(
                            "field.sessionOn",
                            sessions.heldOn(s).map(LocalDate::toString).orElse(s.value()))))
            .toList();
    return new Form(
        List.of(
            Field.choice("session", Label.key("field.session"), convened).optional(),
            Field.date("heldOn", Label.key("field.heldOn"))
                .optional()
                .under(Label.key("field.group.newSession")),
            Field.text("place", Label.key("field.place")).optional()),
        evidence.of(AssessmentId.of(task.variable("assessmentId"))));
  }

  /** Either a session that is convened, or the day and place of a new one. */
  @Override
  public List<FieldProblem> problems(TaskOnDesk task, Entries entries) {
    return entries.has("session")
        ? List.of()
        : Stream.of("heldOn", "place")
            .filter(field -> !entries.has(field))
            .map(field -> new FieldProblem(field, WorkRefused.FIELD_MISSING, ""))
            .toList();
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    SessionId session =
        entries.has("session")
            ? SessionId.of(entries.text("session"))
            : SessionId.heldOn(entries.date("heldOn"));
    Optional<LocalDate> convened = sessions.heldOn(session);
    LocalDate heldOn = convened.orElseGet(() -> entries.date("heldOn"));
    List<Object> commands = new ArrayList<>();
    if (convened.isEmpty()) {
      commands.add(new ConveneSession(session, heldOn, entries.text("place"), task.today()));
    }
    ReviewId review = ReviewId.of(task.variable("reviewId"));
    commands.add(new AddAgendaItem(session, review, task.today()));
    commands.add(new ConveneReview(review, session, heldOn));
    return Work.of(commands, "CONVENED");
  }
}
