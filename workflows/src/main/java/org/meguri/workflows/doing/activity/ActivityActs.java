package org.meguri.workflows.doing.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityCommand.WithdrawActivity;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.Unknown;
import org.meguri.query.cases.activity.ActivityState;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.doing.activity.ActivitySources.Source;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What is done about activity records. */
final class ActivityActs {
  private static final String KIND = "activity";
  private static final String VERSION = "recordVersion";

  private ActivityActs() {}

  /** A record of what happened; on a project's page that project is meant. */
  @Component
  static class Recording implements Act {
    private final ActivityForm form;
    private final ActivitySources sources;
    private final Numbers numbers;
    private final Programmes programmes;

    Recording(ActivityForm form, ActivitySources sources, Numbers numbers, Programmes programmes) {
      this.form = form;
      this.sources = sources;
      this.numbers = numbers;
      this.programmes = programmes;
    }

    @Override
    public String kind() {
      return "recordActivity";
    }

    @Override
    public String caseKind() {
      return KIND;
    }

    @Override
    public String name() {
      return "record";
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean keepsDraft() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(a -> a.has(Role.OFFICER) || a.has(Role.MANAGER) || a.has(Role.STAFF));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field.Option> options = sources.of(matter.person(), matter.part(), matter.today());
      List<Field> fields = new ArrayList<>();
      fields.add(
          Field.choice("source", Label.key("activity.source"), options)
              .preset(options.isEmpty() ? null : options.get(0).value()));
      fields.addAll(form.fields(matter.today(), null));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      Source source = Source.read(entries.text("source"));
      ActivityContent content = form.decode(entries);
      int year =
          FiscalYear.of(content.heldOn(), programmes.current().fiscalYearStartMonth()).year();
      return new RecordActivity(
          ActivityId.of(numbers.next("activity-" + source.project() + "-" + year)),
          source.project(),
          source.id(),
          content,
          matter.today());
    }
  }

  /** The whole record as it should read, with the reason. */
  @Component
  static class Correcting implements Act {
    private final ActivityForm form;
    private final Papers papers;
    private final Programmes programmes;

    Correcting(ActivityForm form, Papers papers, Programmes programmes) {
      this.form = form;
      this.papers = papers;
      this.programmes = programmes;
    }

    private record Standing(int version, ActivityContent content) {}

    @Override
    public String kind() {
      return "correctActivity";
    }

    @Override
    public String caseKind() {
      return KIND;
    }

    @Override
    public String name() {
      return "correct";
    }

    @Override
    public boolean offered(Offer offer) {
      return mayChange(offer);
    }

    @Override
    public Form describe(Matter matter) {
      Standing standing = standing(matter.caseId());
      return new Form(fields(matter, standing.version(), standing.content()), List.of());
    }

    @Override
    public List<Field> asks(Matter matter) {
      return fields(matter, 0, null);
    }

    private List<Field> fields(Matter matter, int version, @Nullable ActivityContent before) {
      List<Field> fields = new ArrayList<>();
      fields.add(Field.version(VERSION, version));
      fields.addAll(form.fields(matter.today(), before));
      fields.add(reason("field.correctionReason", programmes));
      return fields;
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new CorrectActivity(
          ActivityId.of(matter.caseId()),
          entries.whole(VERSION),
          form.decode(entries),
          entries.text("reason"),
          matter.today());
    }

    private Standing standing(String id) {
      return papers
          .latest(id, ActivityCorrected.class)
          .map(c -> new Standing(c.version(), c.content()))
          .or(
              () ->
                  papers.latest(id, ActivityRecorded.class).map(r -> new Standing(1, r.content())))
          .orElseThrow(() -> new Unknown(id));
    }
  }

  /** A record made by mistake. */
  @Component
  static class Withdrawing implements Act {
    private final Programmes programmes;

    Withdrawing(Programmes programmes) {
      this.programmes = programmes;
    }

    @Override
    public String kind() {
      return "withdrawActivity";
    }

    @Override
    public String caseKind() {
      return KIND;
    }

    @Override
    public String name() {
      return "withdraw";
    }

    @Override
    public boolean offered(Offer offer) {
      return mayChange(offer);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(List.of(reason("field.reason", programmes)), List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new WithdrawActivity(ActivityId.of(matter.caseId()), entries.text("reason"));
    }
  }

  private static boolean mayChange(Act.Offer offer) {
    return offer.on(ActivityState.class, ActivityState::stands)
        && offer
            .state()
            .map(ActivityState.class::cast)
            .filter(state -> offer.to(actor -> Whose.of(state).mayBeChangedBy(actor)))
            .isPresent();
  }

  private static Field reason(String label, Programmes programmes) {
    return Field.longText(
        "reason", Label.key(label), programmes.current().rules().maximumTextLength());
  }
}
