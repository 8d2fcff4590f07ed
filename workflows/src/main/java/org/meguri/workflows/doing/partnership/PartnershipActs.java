package org.meguri.workflows.doing.partnership;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberId;
import org.meguri.command.partnership.PartnershipCommand.AgreePartnership;
import org.meguri.command.partnership.PartnershipCommand.EndPartnership;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipCommand.RecordResult;
import org.meguri.command.partnership.PartnershipCommand.StartPartnership;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.partnership.PartnershipResult;
import org.meguri.command.partnership.PartnershipStage;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.partnership.PartnershipState;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.doing.Numbers;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What is done about partnerships. */
final class PartnershipActs {

  private PartnershipActs() {}

  /** Members have come together. */
  @Component
  static class Founding extends CaseAct {
    private final Asking asking;
    private final Numbers numbers;

    Founding(Asking asking, Numbers numbers) {
      super("foundPartnership", "partnership", "found");
      this.asking = asking;
      this.numbers = numbers;
    }

    @Override
    public boolean onList() {
      return true;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              asking.project("partnership.project"),
              Field.choice(
                  "kind",
                  Label.key("partnership.kind"),
                  Choices.of("status.partnershipKind", PartnershipKind.class)),
              Field.text("theme", Label.key("partnership.theme")),
              Field.ofCase("members", Label.key("partnership.memberIds"), "member").several(),
              asking.projects("withProject", "partnership.withProjects").several().optional(),
              Field.text("clusterAbroad", Label.key("partnership.clusterAbroad")).optional(),
              Field.ofCase("origin", Label.key("partnership.origin"), "activity")
                  .preset(matter.part().isEmpty() ? null : matter.part())
                  .optional(),
              Field.date("foundOn", Label.key("partnership.foundOn")).preset(matter.today())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      ProjectId project = ProjectId.of(entries.text("project"));
      return new FoundPartnership(
          PartnershipId.of(numbers.next("partnership-" + project)),
          project,
          entries.ids("withProject").stream().map(ProjectId::of).toList(),
          entries.textOrNull("clusterAbroad"),
          entries.choice("kind", PartnershipKind.class),
          entries.text("theme"),
          entries.ids("members").stream().map(MemberId::of).toList(),
          entries.idOrNull("origin"),
          entries.date("foundOn"),
          matter.today());
    }
  }

  /** The terms are agreed. */
  @Component
  static class Agreeing extends OnStage {
    private final Asking asking;

    Agreeing(Asking asking) {
      super("agreePartnership", "agree", stage -> stage == PartnershipStage.FOUND);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("agreedOn", Label.key("partnership.agreedOn")).preset(matter.today()),
              asking.longText("terms", "partnership.terms")),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new AgreePartnership(
          PartnershipId.of(matter.caseId()),
          entries.text("terms"),
          entries.date("agreedOn"),
          matter.today());
    }
  }

  /** Work has begun. */
  @Component
  static class Starting extends OnStage {

    Starting() {
      super("startPartnership", "start", stage -> stage == PartnershipStage.AGREED);
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("startedOn", Label.key("partnership.startedOn")).preset(matter.today())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new StartPartnership(
          PartnershipId.of(matter.caseId()), entries.date("startedOn"), matter.today());
    }
  }

  /** Something came of it. */
  @Component
  static class Recording extends OnStage {
    private final Asking asking;

    Recording(Asking asking) {
      super("recordPartnershipResult", "record-result", s -> s == PartnershipStage.RUNNING);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.choice(
                  "result",
                  Label.key("partnership.result"),
                  Choices.of("status.partnershipResult", PartnershipResult.class)),
              asking.longText("description", "partnership.description"),
              Field.ofCase("of", Label.key("partnership.of"), "member").optional(),
              Field.ofCase("activity", Label.key("partnership.activity"), "activity").optional(),
              Field.date("reachedOn", Label.key("partnership.reachedOn")).preset(matter.today())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new RecordResult(
          PartnershipId.of(matter.caseId()),
          entries.choice("result", PartnershipResult.class),
          entries.text("description"),
          member(entries),
          entries.idOrNull("activity"),
          entries.date("reachedOn"),
          matter.today());
    }

    private static @Nullable MemberId member(Entries entries) {
      String of = entries.idOrNull("of");
      return of == null ? null : MemberId.of(of);
    }
  }

  /** It is over. */
  @Component
  static class Ending extends OnStage {
    private final Asking asking;

    Ending(Asking asking) {
      super("endPartnership", "end", stage -> stage != PartnershipStage.ENDED);
      this.asking = asking;
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date("endedOn", Label.key("partnership.endedOn")).preset(matter.today()),
              asking.reason()),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new EndPartnership(
          PartnershipId.of(matter.caseId()),
          entries.text("reason"),
          entries.date("endedOn"),
          matter.today());
    }
  }

  /** An act on a partnership that has come so far. */
  private abstract static class OnStage extends CaseAct {
    private final Predicate<PartnershipStage> stage;

    OnStage(String kind, String name, Predicate<PartnershipStage> stage) {
      super(kind, "partnership", name);
      this.stage = stage;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(Asking.OFFICE)
          && offer.on(PartnershipState.class, it -> stage.test(it.stage()));
    }
  }
}
