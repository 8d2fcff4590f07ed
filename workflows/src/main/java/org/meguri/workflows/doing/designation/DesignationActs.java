package org.meguri.workflows.doing.designation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meguri.command.designation.DesignationCommand.ApplyForRenewal;
import org.meguri.command.designation.DesignationCommand.LiftSuspension;
import org.meguri.command.designation.DesignationCommand.ProposeRevocation;
import org.meguri.command.designation.DesignationCommand.ProposeSuspension;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.command.designation.Term;
import org.meguri.query.cases.designation.DesignationState;
import org.meguri.query.cases.designation.DesignationState.Status;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** What may be filed about a designation that is in force. */
final class DesignationActs {
  private static final String DESIGNATION = "designation";
  private static final String CAUSE = "cause";
  private static final String EFFECTIVE_ON = "effectiveOn";
  private static final String STATEMENT_DUE_ON = "statementDueOn";

  /** How long an organization usually has to state its view. */
  private static final int DAYS_TO_BE_HEARD = 14;

  private DesignationActs() {}

  private static DesignationId designation(Matter matter) {
    return DesignationId.of(matter.caseId());
  }

  private static boolean stands(DesignationState state) {
    return state.status() == Status.DESIGNATED || state.status() == Status.SUSPENDED;
  }

  private static List<Field> causeAndHearing(Matter matter, DesignationPapers papers) {
    return List.of(
        Field.longText(CAUSE, Label.key("field.cause"), papers.longestText()),
        Field.date(STATEMENT_DUE_ON, Label.key("field.statementDueOn"))
            .preset(matter.today().plusDays(DAYS_TO_BE_HEARD)));
  }

  private static boolean byOfficer(Act.Offer offer) {
    return offer.on(
        DesignationState.class,
        state ->
            stands(state)
                && !state.underWay().measure()
                && offer.to(actor -> actor.isOfficerOf(state.about().bureau())));
  }

  /** What the acts share: their process begins under the designation's own id. */
  private abstract static class Begins extends CaseAct {
    private final Designations designations;
    private final Beginnings beginnings;
    private final org.meguri.command.designation.Matter about;

    Begins(
        String kind,
        String name,
        Designations designations,
        Beginnings beginnings,
        org.meguri.command.designation.Matter about) {
      super(kind, DESIGNATION, name);
      this.designations = designations;
      this.beginnings = beginnings;
      this.about = about;
    }

    @Override
    public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
      return designations
          .find(DesignationId.of(recordedUnder))
          .map(known -> beginnings.designation(known, about, matter.today()));
    }
  }

  /** The organization's staff applies for more time. */
  @Component
  static class Renew extends Begins {
    private final DesignationPapers papers;

    Renew(Designations designations, Beginnings beginnings, DesignationPapers papers) {
      super(
          "renewDesignation",
          "renew",
          designations,
          beginnings,
          org.meguri.command.designation.Matter.RENEWAL);
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.on(
          DesignationState.class,
          state ->
              stands(state)
                  && !state.underWay().renewing()
                  && offer.to(actor -> actor.isStaffOf(state.about().organization())));
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>();
      fields.add(Field.longText("purpose", Label.key("designation.purpose"), papers.longestText()));
      fields.add(Field.text("core", Label.key("designation.core")).optional());
      fields.add(Field.date(DesignationForms.UNTIL, Label.key("designation.termUntil")));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      Term now =
          papers
              .term(designation(matter))
              .orElseGet(() -> new Term(matter.today(), matter.today()));
      return new ApplyForRenewal(
          designation(matter),
          new org.meguri.command.designation.Request(
              entries.text("purpose"),
              entries.textOrNull("core"),
              new Term(now.from(), entries.date(DesignationForms.UNTIL))),
          matter.today());
    }
  }

  /** The officer proposes to suspend, with cause. */
  @Component
  static class Suspend extends Begins {
    private final DesignationPapers papers;

    Suspend(Designations designations, Beginnings beginnings, DesignationPapers papers) {
      super(
          "proposeSuspension",
          "propose-suspension",
          designations,
          beginnings,
          org.meguri.command.designation.Matter.SUSPENSION);
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return byOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>();
      fields.add(Field.date(DesignationForms.FROM, Label.key("designation.suspendedFrom")));
      fields.add(Field.date(DesignationForms.UNTIL, Label.key("designation.suspendedUntil")));
      fields.addAll(causeAndHearing(matter, papers));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ProposeSuspension(
          designation(matter),
          entries.text(CAUSE),
          DesignationForms.term(entries),
          entries.date(STATEMENT_DUE_ON),
          matter.today());
    }
  }

  /** The officer proposes to revoke, with cause. */
  @Component
  static class Revoke extends Begins {
    private final DesignationPapers papers;

    Revoke(Designations designations, Beginnings beginnings, DesignationPapers papers) {
      super(
          "proposeRevocation",
          "propose-revocation",
          designations,
          beginnings,
          org.meguri.command.designation.Matter.REVOCATION);
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return byOfficer(offer);
    }

    @Override
    public Form describe(Matter matter) {
      List<Field> fields = new ArrayList<>();
      fields.add(Field.date(EFFECTIVE_ON, Label.key("field.effectiveOn")));
      fields.addAll(causeAndHearing(matter, papers));
      return new Form(fields, List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new ProposeRevocation(
          designation(matter),
          entries.text(CAUSE),
          entries.date(EFFECTIVE_ON),
          entries.date(STATEMENT_DUE_ON),
          matter.today());
    }
  }

  /** The director lets it be valid again before the suspension is over. */
  @Component
  static class Lift extends CaseAct {
    private final DesignationPapers papers;

    Lift(DesignationPapers papers) {
      super("liftSuspension", DESIGNATION, "lift-suspension");
      this.papers = papers;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.on(
          DesignationState.class,
          state ->
              state.status() == Status.SUSPENDED
                  && offer.to(actor -> actor.isDirectorOf(state.about().bureau())));
    }

    @Override
    public Form describe(Matter matter) {
      return new Form(
          List.of(
              Field.date(EFFECTIVE_ON, Label.key("field.effectiveOn")).preset(matter.today()),
              Field.longText(
                  DesignationForms.REASON, Label.key("field.reason"), papers.longestText())),
          List.of());
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return new LiftSuspension(
          designation(matter),
          entries.date(EFFECTIVE_ON),
          entries.text(DesignationForms.REASON),
          matter.today());
    }
  }
}
