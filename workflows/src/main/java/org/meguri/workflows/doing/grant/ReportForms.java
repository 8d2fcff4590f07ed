package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.grant.GrantEvidence.grant;

import java.util.List;
import org.meguri.command.grant.GrantClosingEvents.GrantInspected;
import org.meguri.command.grant.GrantCommand.CorrectFinalReport;
import org.meguri.command.grant.GrantCommand.FixAmount;
import org.meguri.command.grant.GrantCommand.InspectGrant;
import org.meguri.command.grant.GrantCommand.ReturnFinalReport;
import org.meguri.command.grant.GrantCommand.SendBackInspection;
import org.meguri.command.grant.GrantCommand.SettleGrant;
import org.meguri.command.grant.GrantCommand.SubmitFinalReport;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the final report to the settlement. */
@Configuration(proxyBeanMethods = false)
class ReportForms {

  private static final String RESULTS = "results";
  private static final String ACTUAL_COST = "actualCost";
  private static final String ELIGIBLE_COST = "eligibleCost";

  private final GrantFields fields;
  private final GrantEvidence evidence;

  ReportForms(GrantFields fields, GrantEvidence evidence) {
    this.fields = fields;
    this.evidence = evidence;
  }

  private List<Field> report() {
    return List.of(
        fields.text(RESULTS, "grantField.results"),
        fields.yen(ACTUAL_COST, "grantField.actualCost"));
  }

  @Bean
  TaskForm submitFinalReport() {
    return new WrittenForm(
        "submitFinalReport",
        task -> new Form(report(), evidence.running(task)),
        (task, entries) ->
            Work.of(
                new SubmitFinalReport(
                    grant(task),
                    entries.text(RESULTS),
                    GrantFields.yen(entries, ACTUAL_COST),
                    task.today()),
                "SUBMITTED"));
  }

  @Bean
  TaskForm correctFinalReport() {
    return new WrittenForm(
        "correctFinalReport",
        task -> new Form(report(), evidence.reported(task)),
        (task, entries) ->
            Work.of(
                new CorrectFinalReport(
                    grant(task),
                    entries.text(RESULTS),
                    GrantFields.yen(entries, ACTUAL_COST),
                    task.today()),
                "CORRECTED"));
  }

  @Bean
  TaskForm inspectGrant() {
    return new WrittenForm(
        "inspectGrant",
        task ->
            new Form(
                List.of(
                    Choices.finding("PASS", "RETURN"),
                    fields
                        .yen(ELIGIBLE_COST, "grantField.eligibleCost")
                        .when(Choices.FINDING, "PASS"),
                    fields.text("findings", "grantField.findings").when(Choices.FINDING, "PASS"),
                    fields.reason("RETURN")),
                evidence.reported(task)),
        ReportForms::inspected);
  }

  private static Work inspected(TaskOnDesk task, Entries entries) {
    String finding = entries.text(Choices.FINDING);
    return Work.of(
        finding.equals("RETURN")
            ? new ReturnFinalReport(grant(task), entries.text(GrantFields.REASON), task.today())
            : new InspectGrant(
                grant(task),
                GrantFields.yen(entries, ELIGIBLE_COST),
                entries.text("findings"),
                task.today()),
        finding);
  }

  @Bean
  TaskForm fixAmount() {
    return new WrittenForm(
        "fixAmount",
        task ->
            new Form(
                List.of(
                    Choices.finding("FIX", "SEND_BACK"),
                    fields
                        .yen(GrantFields.AMOUNT, "grantField.fixed")
                        .preset(toFix(task).amount())
                        .when(Choices.FINDING, "FIX"),
                    fields.reason("SEND_BACK")),
                evidence.reported(task)),
        (task, entries) -> {
          String finding = entries.text(Choices.FINDING);
          if (!finding.equals("FIX")) {
            return Work.of(
                new SendBackInspection(grant(task), entries.text(GrantFields.REASON), task.today()),
                finding);
          }
          Yen amount = GrantFields.yen(entries, GrantFields.AMOUNT);
          return Work.of(new FixAmount(grant(task), amount, task.today()), finding)
              .with(
                  "balance", amount.covers(evidence.standing(task).paid()) ? "OWING" : "OVERPAID");
        });
  }

  /** What was found eligible, as far as it was awarded. */
  private Yen toFix(TaskOnDesk task) {
    Yen found =
        evidence.latest(task, GrantInspected.class).map(GrantInspected::eligibleCost).orElseThrow();
    Yen awarded = evidence.standing(task).awarded();
    return awarded == null || awarded.covers(found) ? found : awarded;
  }

  @Bean
  TaskForm settleGrant() {
    return new WrittenForm(
        "settleGrant",
        task -> {
          Grants.Standing now = evidence.standing(task);
          Yen fixed = now.fixed() == null ? now.paid() : now.fixed();
          return new Form(
              List.of(
                  fields
                      .yen(GrantFields.AMOUNT, "grantField.rest")
                      .preset(fixed.minus(now.paid()).amount())),
              evidence.reported(task));
        },
        (task, entries) ->
            Work.of(
                new SettleGrant(
                    grant(task), GrantFields.yen(entries, GrantFields.AMOUNT), task.today()),
                "SETTLED"));
  }
}
