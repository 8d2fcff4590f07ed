package org.meguri.workflows.doing.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.measure.MeasureCommand.CloseMeasure;
import org.meguri.command.measure.MeasureCommand.PublishMeasure;
import org.meguri.command.measure.MeasureCommand.ReopenMeasure;
import org.meguri.command.measure.MeasureCommand.ReviseMeasure;
import org.meguri.command.measure.MeasureContent;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;
import org.meguri.command.measure.MeasureField;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.measure.MeasureOwner;
import org.meguri.query.cases.measure.MeasureState;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What the policy group does about the catalogue of support measures. */
final class MeasureActs {
  private static final Predicate<Actor> POLICY =
      actor -> actor.has(Role.POLICY_OFFICER) || actor.has(Role.POLICY_DIRECTOR);

  private MeasureActs() {}

  /** A new entry. */
  @Component
  static class Publishing extends CaseAct {
    private final Asking asking;
    private final Numbers numbers;

    Publishing(Asking asking, Numbers numbers) {
      super("publishMeasure", "measure", "publish");
      this.asking = asking;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(POLICY);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>(content(asking, null));
      fields.addAll(period(matter));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new PublishMeasure(
          MeasureId.of(numbers.next("measure")),
          content(entries),
          entries.date("opensOn"),
          lastDay(entries),
          matter.today());
    }
  }

  /** A new version of its content. */
  @Component
  static class Revising extends OnMeasure {
    private final Asking asking;
    private final Papers papers;

    Revising(Asking asking, Papers papers) {
      super("reviseMeasure", "revise", measure -> true);
      this.asking = asking;
      this.papers = papers;
    }

    @Override
    public Form describe(Matter matter) {
      Optional<MeasureRevised> revised = papers.latest(matter.caseId(), MeasureRevised.class);
      @Nullable MeasureContent now =
          revised
              .map(MeasureRevised::content)
              .or(
                  () ->
                      papers
                          .latest(matter.caseId(), MeasurePublished.class)
                          .map(MeasurePublished::content))
              .orElse(null);
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version("version", revised.map(MeasureRevised::version).orElse(1)));
      fields.addAll(content(asking, now));
      fields.add(asking.reason());
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ReviseMeasure(
          MeasureId.of(matter.caseId()),
          entries.whole("version"),
          content(entries),
          entries.text("reason"),
          matter.today());
    }
  }

  /** Offered for another period. */
  @Component
  static class Reopening extends OnMeasure {

    Reopening() {
      super("reopenMeasure", "reopen", measure -> true);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(period(matter), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ReopenMeasure(
          MeasureId.of(matter.caseId()), entries.date("opensOn"), lastDay(entries), matter.today());
    }
  }

  /** Not offered any more. */
  @Component
  static class Closing extends OnMeasure {
    private final Asking asking;

    Closing(Asking asking) {
      super("closeMeasure", "close", measure -> !measure.closed());
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("lastDay", Label.key("measure.lastDay")).preset(matter.today()),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new CloseMeasure(
          MeasureId.of(matter.caseId()),
          entries.date("lastDay"),
          entries.text("reason"),
          matter.today());
    }
  }

  /** An act of the policy group on an entry. */
  private abstract static class OnMeasure extends CaseAct {
    private final Predicate<MeasureState> state;

    OnMeasure(String kind, String name, Predicate<MeasureState> state) {
      super(kind, "measure", name);
      this.state = state;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(POLICY) && offer.on(MeasureState.class, state);
    }
  }

  private static List<Field> content(Asking asking, @Nullable MeasureContent now) {
    return List.of(
        Field.text("nameJa", Label.key("measure.nameJa")).preset(now == null ? null : now.nameJa()),
        Field.text("nameEn", Label.key("measure.nameEn"))
            .preset(now == null ? null : now.nameEn())
            .optional(),
        Field.choice(
                "owner",
                Label.key("measure.owner"),
                Choices.of("status.measureOwner", MeasureOwner.class))
            .preset(now == null ? null : now.owner()),
        Field.text("body", Label.key("measure.body")).preset(now == null ? null : now.body()),
        Field.choice(
                "field",
                Label.key("measure.field"),
                Choices.of("status.measureField", MeasureField.class))
            .preset(now == null ? null : now.field()),
        asking.longText("summary", "measure.summary").preset(now == null ? null : now.summary()),
        asking
            .longText("conditions", "measure.conditions")
            .preset(now == null ? null : now.conditions())
            .optional());
  }

  private static MeasureContent content(Entries entries) {
    return new MeasureContent(
        entries.text("nameJa"),
        entries.textOrNull("nameEn"),
        entries.choice("owner", MeasureOwner.class),
        entries.text("body"),
        entries.choice("field", MeasureField.class),
        entries.text("summary"),
        entries.textOrNull("conditions"));
  }

  private static List<Field> period(Matter matter) {
    return List.of(
        Field.date("opensOn", Label.key("measure.opensOn")).preset(matter.today()),
        Field.date("lastDay", Label.key("measure.lastDay")).optional());
  }

  private static @Nullable LocalDate lastDay(Entries entries) {
    return entries.has("lastDay") ? entries.date("lastDay") : null;
  }
}
