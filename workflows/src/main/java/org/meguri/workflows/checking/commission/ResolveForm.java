package org.meguri.workflows.checking.commission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.Dissent;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.ReviewCommand.ResolveReview;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.VoteCast;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
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
 * The chair records votes, dissent, minutes and the resolution; the process goes on by the
 * resolution.
 */
@Component
class ResolveForm implements TaskForm {

  private static final String DUE_BY = "conditionsDueBy";
  private static final int USUAL_MONTHS = 6;

  private final Reviews reviews;
  private final ActorDirectory directory;
  private final Papers papers;
  private final Programmes programmes;

  ResolveForm(Reviews reviews, ActorDirectory directory, Papers papers, Programmes programmes) {
    this.reviews = reviews;
    this.directory = directory;
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "resolve";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    int longest = programmes.current().rules().maximumTextLength();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.choice(
            "resolution",
            Label.key("field.resolution"),
            Choices.of("resolution", Resolution.class)));
    fields.add(
        Field.longText("conditions", Label.key("field.conditionsByLine"), longest)
            .when("resolution", Resolution.APPROVE_WITH_CONDITIONS.name()));
    fields.add(
        Field.date(DUE_BY, Label.key("field.conditionsDueBy"))
            .preset(task.today().plusMonths(USUAL_MONTHS).toString())
            .when("resolution", Resolution.APPROVE_WITH_CONDITIONS.name()));
    for (PersonId member : voters(task)) {
      fields.add(
          Field.choice(
                  vote(member),
                  Label.key("field.vote"),
                  Choices.of("resolution", Recommendation.class))
              .preset(cast(task, member))
              .optional()
              .under(name(member)));
      fields.add(Field.longText(dissent(member), Label.key("field.dissent"), longest).optional());
    }
    fields.add(
        Field.longText("minutes", Label.key("field.minutes"), longest)
            .under(Label.key("field.group.minutes")));
    List<Panel> evidence =
        papers.all(review(task), OpinionSubmitted.class).stream()
            .map(
                o ->
                    new Panel(
                        name(o.member()),
                        List.of(
                            new Line(
                                Label.key("field.recommendation"),
                                Label.key("recommendation." + o.recommendation())),
                            new Line(Label.key("field.opinion"), o.text()),
                            new Line(
                                Label.key("field.conditions"),
                                Objects.requireNonNullElse(o.conditions(), "")))))
            .toList();
    return new Form(fields, evidence);
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    Map<PersonId, Resolution> votes = new LinkedHashMap<>();
    Set<PersonId> abstaining = new LinkedHashSet<>();
    List<Dissent> dissents = new ArrayList<>();
    for (PersonId member : voters(task)) {
      if (entries.text(vote(member)).equals(Recommendation.ABSTAIN.name())) {
        abstaining.add(member);
      } else if (entries.has(vote(member))) {
        votes.put(member, entries.choice(vote(member), Resolution.class));
      }
      if (entries.has(dissent(member))) {
        dissents.add(new Dissent(member, entries.text(dissent(member))));
      }
    }
    Resolution resolution = entries.choice("resolution", Resolution.class);
    return Work.of(
            new ResolveReview(
                review(task),
                resolution,
                votes,
                dissents,
                entries.textOrNull("conditions"),
                entries.text("minutes"),
                task.today(),
                abstaining),
            resolution.name())
        .with("resolution", resolution.name())
        .with(ConditionSteps.DUE_BY, entries.text(DUE_BY))
        .with(
            "opinionCount",
            reviews.opinionsOn(AssessmentId.of(task.variable("assessmentId"))).size());
  }

  /** What the member voted with their own hand, for the chair to record. */
  private @Nullable String cast(TaskOnDesk task, PersonId member) {
    return papers
        .latest(review(task), VoteCast.class, member.value())
        .map(cast -> cast.vote().name())
        .orElse(null);
  }

  private List<PersonId> voters(TaskOnDesk task) {
    return reviews.standing(review(task)).map(ReviewStanding::withOpinion).orElse(List.of());
  }

  private Label name(PersonId person) {
    String name = directory.displayName(person);
    return new Label.Named(name, name);
  }

  private static ReviewId review(TaskOnDesk task) {
    return ReviewId.of(task.variable("reviewId"));
  }

  private static String vote(PersonId member) {
    return "vote." + member;
  }

  private static String dissent(PersonId member) {
    return "dissent." + member;
  }
}
