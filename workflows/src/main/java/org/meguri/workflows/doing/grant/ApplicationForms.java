package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.grant.GrantEvidence.grant;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.grant.GrantCommand.AssessFeasibility;
import org.meguri.command.grant.GrantCommand.AwardGrant;
import org.meguri.command.grant.GrantCommand.ExamineGrant;
import org.meguri.command.grant.GrantCommand.RefuseGrant;
import org.meguri.command.grant.GrantCommand.ResubmitGrant;
import org.meguri.command.grant.GrantCommand.ReturnGrant;
import org.meguri.command.grant.GrantCommand.SendBackGrant;
import org.meguri.command.grant.GrantCommand.WithdrawGrant;
import org.meguri.command.grant.GrantDecisionEvents.GrantExamined;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** From the application to the decision to grant. */
@Configuration(proxyBeanMethods = false)
class ApplicationForms {

  private static final String FINDINGS = "findings";

  private final GrantFields fields;
  private final GrantEvidence evidence;

  ApplicationForms(GrantFields fields, GrantEvidence evidence) {
    this.fields = fields;
    this.evidence = evidence;
  }

  @Bean
  TaskForm studyFeasibility() {
    return new WrittenForm(
        "studyFeasibility",
        task ->
            new Form(
                List.of(
                    Choices.finding("FEASIBLE", "NOT_FEASIBLE"),
                    fields.text(FINDINGS, "grantField.findings")),
                evidence.applied(task)),
        (task, entries) -> {
          String finding = entries.text(Choices.FINDING);
          return Work.of(
              new AssessFeasibility(
                  grant(task), finding.equals("FEASIBLE"), entries.text(FINDINGS), task.today()),
              finding);
        });
  }

  @Bean
  TaskForm examineGrant() {
    return new WrittenForm(
        "examineGrant",
        task ->
            new Form(
                List.of(
                    Choices.finding("PROPOSE", "RETURN"),
                    fields
                        .yen("eligibleCost", "grantField.eligibleCost")
                        .preset(evidence.application(task).totalCost().amount())
                        .when(Choices.FINDING, "PROPOSE"),
                    fields
                        .yen("proposedAmount", "grantField.proposedAmount")
                        .preset(evidence.application(task).requested().amount())
                        .when(Choices.FINDING, "PROPOSE"),
                    fields.reason()),
                evidence.examined(task)),
        ApplicationForms::examined);
  }

  private static Work examined(TaskOnDesk task, Entries entries) {
    String finding = entries.text(Choices.FINDING);
    String reason = entries.text(GrantFields.REASON);
    return Work.of(
        finding.equals("RETURN")
            ? new ReturnGrant(grant(task), reason, task.today())
            : new ExamineGrant(
                grant(task),
                GrantFields.yen(entries, "eligibleCost"),
                GrantFields.yen(entries, "proposedAmount"),
                reason,
                task.today()),
        finding);
  }

  @Bean
  TaskForm correctGrant() {
    return new WrittenForm(
        "correctGrant",
        task -> {
          List<Field> asked = new ArrayList<>();
          asked.add(Choices.finding("RESUBMIT", "WITHDRAW"));
          fields.application(evidence.application(task)).stream()
              .map(field -> field.when(Choices.FINDING, "RESUBMIT"))
              .forEach(asked::add);
          asked.add(fields.reason("WITHDRAW"));
          return new Form(asked, evidence.applied(task));
        },
        (task, entries) -> {
          String finding = entries.text(Choices.FINDING);
          return Work.of(
              finding.equals("WITHDRAW")
                  ? new WithdrawGrant(grant(task), entries.text(GrantFields.REASON), task.today())
                  : new ResubmitGrant(grant(task), GrantFields.applied(entries), task.today()),
              finding);
        });
  }

  @Bean
  TaskForm decideGrant() {
    return new WrittenForm(
        "decideGrant",
        task ->
            new Form(
                List.of(
                    Choices.finding("AWARD", "REFUSE", "SEND_BACK"),
                    fields
                        .yen(GrantFields.AMOUNT, "grantField.awarded")
                        .preset(
                            evidence
                                .latest(task, GrantExamined.class)
                                .map(e -> e.proposedAmount().amount())
                                .orElse(null))
                        .when(Choices.FINDING, "AWARD"),
                    fields
                        .text("conditions", "field.conditions")
                        .optional()
                        .when(Choices.FINDING, "AWARD"),
                    Field.date(GrantFields.REPORT_BY, Label.key("grantField.reportBy"))
                        .preset(evidence.application(task).endsOn().plusDays(30))
                        .when(Choices.FINDING, "AWARD"),
                    fields.reason("REFUSE", "SEND_BACK")),
                evidence.examined(task)),
        ApplicationForms::decided);
  }

  private static Work decided(TaskOnDesk task, Entries entries) {
    String finding = entries.text(Choices.FINDING);
    String reason = entries.text(GrantFields.REASON);
    Object decision =
        switch (finding) {
          case "AWARD" ->
              new AwardGrant(
                  grant(task),
                  GrantFields.yen(entries, GrantFields.AMOUNT),
                  entries.text("conditions"),
                  entries.date(GrantFields.REPORT_BY),
                  task.today());
          case "REFUSE" -> new RefuseGrant(grant(task), reason, task.today());
          default -> new SendBackGrant(grant(task), reason, task.today());
        };
    return Work.of(decision, finding);
  }
}
