package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.designation.DesignationCommand.ImposeSuspension;
import org.meguri.command.designation.DesignationCommand.RejectMeasure;
import org.meguri.command.designation.DesignationCommand.Revoke;
import org.meguri.command.designation.DesignationCommand.StateView;
import org.meguri.command.designation.DesignationEvent.OrganizationHeard;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionProposed;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Matter;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.organization.OrganizationId;
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
import org.springframework.stereotype.Component;

/** Suspension and revocation: the organization is heard, the director decides. */
final class MeasureForms {
  private static final String EFFECTIVE_ON = "effectiveOn";

  private MeasureForms() {}

  private static DesignationId designation(TaskOnDesk task) {
    return DesignationId.of(task.caseId());
  }

  private static boolean isRevocation(TaskOnDesk task) {
    return task.variable("matter").equals(Matter.REVOCATION.name());
  }

  private static Panel proposal(TaskOnDesk task, DesignationPapers papers) {
    List<Line> lines = new ArrayList<>();
    if (isRevocation(task)) {
      RevocationProposed e =
          papers.papers().latest(designation(task), RevocationProposed.class).orElseThrow();
      lines.add(new Line(Label.key("field.cause"), e.cause()));
      lines.add(new Line(Label.key("field.effectiveOn"), e.effectiveOn().toString()));
      lines.add(new Line(Label.key("field.statementDueOn"), e.statementDueOn().toString()));
      return new Panel(Label.key("evidence.revocationProposed"), lines);
    }
    SuspensionProposed e =
        papers.papers().latest(designation(task), SuspensionProposed.class).orElseThrow();
    lines.add(new Line(Label.key("field.cause"), e.cause()));
    lines.add(new Line(Label.key("designation.suspendedFrom"), e.term().from().toString()));
    lines.add(new Line(Label.key("designation.suspendedUntil"), e.term().until().toString()));
    lines.add(new Line(Label.key("field.statementDueOn"), e.statementDueOn().toString()));
    return new Panel(Label.key("evidence.suspensionProposed"), lines);
  }

  /** The organization states its view; it may also let its day pass. */
  @Component
  static class Hear implements TaskForm {
    private final DesignationPapers papers;

    Hear(DesignationPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "hearOrganization";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Choices.finding("SUBMIT"),
              Field.longText("statement", Label.key("field.statement"), papers.longestText())),
          List.of(proposal(task, papers)));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      return Work.of(
          new StateView(designation(task), entries.text("statement"), task.today()), "SUBMIT");
    }
  }

  /** The director imposes what was proposed, on days of the director's own, or rejects it. */
  @Component
  static class Decide implements TaskForm {
    private final DesignationPapers papers;
    private final Grants grants;

    Decide(DesignationPapers papers, Grants grants) {
      this.papers = papers;
      this.grants = grants;
    }

    @Override
    public String element() {
      return "decideMeasure";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      List<Field> fields = new ArrayList<>();
      fields.add(Choices.finding("IMPOSE", "REJECT"));
      days(task).stream().map(f -> f.when(Choices.FINDING, "IMPOSE")).forEach(fields::add);
      fields.add(
          Field.longText(DesignationForms.REASON, Label.key("field.reason"), papers.longestText()));
      List<Panel> evidence = new ArrayList<>(List.of(proposal(task, papers)));
      papers
          .papers()
          .latest(designation(task), OrganizationHeard.class)
          .filter(e -> e.matter().name().equals(task.variable("matter")))
          .ifPresent(
              e ->
                  evidence.add(
                      new Panel(
                          Label.key("evidence.heard"),
                          List.of(new Line(Label.key("field.statement"), e.statement())))));
      openGrants(task, evidence);
      return new Form(fields, evidence);
    }

    private List<Field> days(TaskOnDesk task) {
      LocalDate today = task.today();
      if (isRevocation(task)) {
        LocalDate proposed =
            papers
                .papers()
                .latest(designation(task), RevocationProposed.class)
                .orElseThrow()
                .effectiveOn();
        return List.of(
            Field.date(EFFECTIVE_ON, Label.key("field.effectiveOn"))
                .preset(proposed.isBefore(today) ? today : proposed));
      }
      Term proposed =
          papers.papers().latest(designation(task), SuspensionProposed.class).orElseThrow().term();
      Term now = DesignationForms.fromToday(proposed, today);
      return List.of(
          Field.date(DesignationForms.FROM, Label.key("designation.suspendedFrom"))
              .preset(now.from()),
          Field.date(DesignationForms.UNTIL, Label.key("designation.suspendedUntil"))
              .preset(now.until()));
    }

    private String titled(GrantId grant) {
      return papers
          .papers()
          .latest(grant, GrantAppliedFor.class)
          .map(applied -> applied.application().title() + " (" + grant + ")")
          .orElse(grant.value());
    }

    private void openGrants(TaskOnDesk task, List<Panel> evidence) {
      List<Line> open =
          grants.openOf(OrganizationId.of(task.variable("organizationId"))).stream()
              .map(grant -> new Line(Label.key("designation.openGrant"), titled(grant)))
              .toList();
      if (isRevocation(task) && !open.isEmpty()) {
        evidence.add(new Panel(Label.key("designation.openGrants"), open));
      }
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      String reason = entries.text(DesignationForms.REASON);
      if (finding.equals("REJECT")) {
        return Work.of(new RejectMeasure(designation(task), reason, task.today()), finding);
      }
      return Work.of(
          isRevocation(task)
              ? new Revoke(designation(task), entries.date(EFFECTIVE_ON), reason, task.today())
              : new ImposeSuspension(
                  designation(task), DesignationForms.term(entries), reason, task.today()),
          finding);
    }
  }
}
