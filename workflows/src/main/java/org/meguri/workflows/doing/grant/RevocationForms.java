package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.grant.GrantEvidence.grant;
import static org.meguri.workflows.doing.grant.GrantEvidence.line;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantClosingEvents.RevocationProposed;
import org.meguri.command.grant.GrantCommand.ContinueGrant;
import org.meguri.command.grant.GrantCommand.ExtendReportDay;
import org.meguri.command.grant.GrantCommand.OrderReclaim;
import org.meguri.command.grant.GrantCommand.RecordRepayment;
import org.meguri.command.grant.GrantCommand.RejectRevocation;
import org.meguri.command.grant.GrantCommand.RevokeGrant;
import org.meguri.command.grant.Grants;
import org.meguri.command.grant.RevocationCause;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the director answers when something went wrong, and what has to come back. */
@Configuration(proxyBeanMethods = false)
class RevocationForms {

  private static final String UNTIL = "until";
  private static final String REPAY_BY = "repayBy";

  /** How long a recipient usually has to repay. */
  private static final int DAYS_TO_REPAY = 20;

  private final GrantFields fields;
  private final GrantEvidence evidence;

  RevocationForms(GrantFields fields, GrantEvidence evidence) {
    this.fields = fields;
    this.evidence = evidence;
  }

  private Work revoked(TaskOnDesk task, RevocationCause cause, Entries entries) {
    return Work.of(
            new RevokeGrant(grant(task), cause, entries.text(GrantFields.REASON), task.today()),
            "REVOKE")
        .with("balance", evidence.standing(task).paid().isZero() ? "NOTHING" : "PAID");
  }

  @Bean
  TaskForm decideOnLateReport() {
    return new WrittenForm(
        "decideOnLateReport",
        task ->
            new Form(
                List.of(
                    Choices.finding("EXTEND", "REVOKE"),
                    Field.date(UNTIL, Label.key("grantField.reportBy"))
                        .preset(task.today().plusDays(14))
                        .when(Choices.FINDING, "EXTEND"),
                    fields.reason()),
                evidence.running(task)),
        (task, entries) ->
            entries.text(Choices.FINDING).equals("REVOKE")
                ? revoked(task, RevocationCause.REPORT_MISSING, entries)
                : Work.of(
                    new ExtendReportDay(
                        grant(task),
                        entries.date(UNTIL),
                        entries.text(GrantFields.REASON),
                        task.today()),
                    "EXTEND"));
  }

  @Bean
  TaskForm decideOnLostDesignation() {
    return new WrittenForm(
        "decideOnLostDesignation",
        task ->
            new Form(
                List.of(Choices.finding("CONTINUE", "REVOKE"), fields.reason()),
                evidence.undesignated(task)),
        (task, entries) ->
            entries.text(Choices.FINDING).equals("REVOKE")
                ? revoked(task, RevocationCause.DESIGNATION_LOST, entries)
                : Work.of(
                    new ContinueGrant(grant(task), entries.text(GrantFields.REASON), task.today()),
                    "CONTINUE"));
  }

  @Bean
  TaskForm decideRevocation() {
    return new WrittenForm(
        "decideRevocation",
        task -> {
          List<Panel> panels = new ArrayList<>();
          RevocationProposed proposed = proposal(task);
          panels.add(
              GrantEvidence.panel(
                  "evidence.grantRevocationProposed",
                  new Line(
                      Label.key("grantField.cause"),
                      Label.key("revocationCause." + proposed.cause())),
                  line("field.reason", proposed.reason())));
          panels.addAll(evidence.reported(task));
          return new Form(List.of(Choices.finding("REVOKE", "REJECT"), fields.reason()), panels);
        },
        (task, entries) ->
            entries.text(Choices.FINDING).equals("REVOKE")
                ? revoked(task, proposal(task).cause(), entries)
                : Work.of(
                    new RejectRevocation(
                        grant(task), entries.text(GrantFields.REASON), task.today()),
                    "REJECT"));
  }

  private RevocationProposed proposal(TaskOnDesk task) {
    return evidence.latest(task, RevocationProposed.class).orElseThrow();
  }

  @Bean
  TaskForm orderReclaim() {
    return new WrittenForm(
        "orderReclaim",
        task ->
            new Form(
                List.of(
                    fields
                        .yen(GrantFields.AMOUNT, "grantField.amount")
                        .preset(evidence.standing(task).paid().amount()),
                    Field.date(REPAY_BY, Label.key("grantField.repayBy"))
                        .preset(task.today().plusDays(DAYS_TO_REPAY)),
                    fields.reason()),
                evidence.reported(task)),
        (task, entries) ->
            Work.of(
                new OrderReclaim(
                    grant(task),
                    GrantFields.yen(entries, GrantFields.AMOUNT),
                    entries.date(REPAY_BY),
                    entries.text(GrantFields.REASON),
                    task.today()),
                "ORDERED"));
  }

  @Bean
  TaskForm recordRepayment() {
    return new WrittenForm(
        "recordRepayment",
        task -> {
          Grants.Due due = evidence.due(task);
          List<Panel> panels = new ArrayList<>();
          evidence
              .latest(task, ReclaimOrdered.class)
              .ifPresent(
                  order ->
                      panels.add(
                          GrantEvidence.panel(
                              "evidence.reclaim",
                              line("grantField.amount", order.amount()),
                              line("grantField.outstanding", due.principal()),
                              line("grantField.surchargeToday", due.surcharge()),
                              line("grantField.repayBy", order.repayBy().toString()))));
          panels.addAll(evidence.running(task));
          return new Form(
              List.of(
                  fields.yen(GrantFields.AMOUNT, "grantField.received").preset(due.all().amount())),
              panels);
        },
        (task, entries) ->
            Work.of(
                new RecordRepayment(
                    grant(task), GrantFields.yen(entries, GrantFields.AMOUNT), task.today()),
                "RECORDED"));
  }
}
