package org.meguri.workflows.checking.commission;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.Conflicts;
import org.meguri.command.commission.ReviewCommand.ReplaceReviewers;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.ReviewersAssigned;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * When the quorum failed, the secretariat names members who are free of conflict and not reviewers
 * yet.
 */
@Component
class ReplaceReviewersForm implements TaskForm {

  private static final int AT_MOST = 3;

  private final Reviews reviews;
  private final Conflicts conflicts;
  private final ActorDirectory directory;
  private final Papers papers;
  private final Programmes programmes;

  ReplaceReviewersForm(
      Reviews reviews,
      Conflicts conflicts,
      ActorDirectory directory,
      Papers papers,
      Programmes programmes) {
    this.reviews = reviews;
    this.conflicts = conflicts;
    this.directory = directory;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "replaceReviewers";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    List<Field.Option> eligible =
        eligible(task).stream().map(p -> new Field.Option(p.value(), name(p))).toList();
    List<Field> fields = new ArrayList<>();
    for (int i = 1; i <= AT_MOST; i++) {
      Field field =
          Field.choice("added." + i, Label.key("field.replacement", Integer.toString(i)), eligible);
      fields.add(i == 1 ? field : field.optional());
    }
    fields.add(
        Field.longText(
            "reason", Label.key("field.reason"), programmes.current().rules().maximumTextLength()));
    List<Line> declined =
        papers.all(review(task), ReviewerDeclined.class).stream()
            .map(d -> new Line(name(d.member()), d.reason()))
            .toList();
    return new Form(fields, List.of(new Panel(Label.key("evidence.declined"), declined)));
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    List<PersonId> added =
        IntStream.rangeClosed(1, AT_MOST)
            .mapToObj(i -> entries.text("added." + i))
            .filter(id -> !id.isEmpty())
            .distinct()
            .map(PersonId::of)
            .toList();
    return Work.of(
            new ReplaceReviewers(review(task), added, entries.text("reason"), task.today()),
            "REPLACED")
        .with("reviewers", new ArrayList<>(added.stream().map(PersonId::value).toList()));
  }

  private List<PersonId> eligible(TaskOnDesk task) {
    List<PersonId> already = new ArrayList<>();
    papers
        .latest(review(task), ReviewersAssigned.class)
        .ifPresent(a -> already.addAll(a.reviewers()));
    reviews.standing(review(task)).map(ReviewStanding::reviewers).ifPresent(already::addAll);
    return Stream.of(Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER)
        .flatMap(role -> directory.holders(role, Scope.ALL).stream())
        .distinct()
        .filter(p -> !already.contains(p))
        .filter(p -> !conflicts.standsBetween(p, task.project(), task.today()))
        .toList();
  }

  private Label name(PersonId person) {
    String name = directory.displayName(person);
    return new Label.Named(name, name);
  }

  private static ReviewId review(TaskOnDesk task) {
    return ReviewId.of(task.variable("reviewId"));
  }
}
