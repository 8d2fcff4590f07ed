package org.meguri.workflows.doing.grant;

import static org.meguri.workflows.doing.grant.GrantEvidence.grant;
import static org.meguri.workflows.doing.grant.GrantEvidence.line;
import static org.meguri.workflows.doing.grant.GrantEvidence.note;
import static org.meguri.workflows.doing.grant.GrantEvidence.panel;

import java.util.ArrayList;
import java.util.List;
import org.meguri.command.grant.GrantCommand.ApproveChange;
import org.meguri.command.grant.GrantCommand.ExamineChange;
import org.meguri.command.grant.GrantCommand.ExamineTranche;
import org.meguri.command.grant.GrantCommand.PayTranche;
import org.meguri.command.grant.GrantCommand.RefuseChange;
import org.meguri.command.grant.GrantCommand.RefuseTranche;
import org.meguri.command.grant.GrantCommand.ReturnTranche;
import org.meguri.command.grant.GrantCommand.SendBackTranche;
import org.meguri.command.grant.GrantRunningEvents.ChangeExamined;
import org.meguri.command.grant.GrantRunningEvents.ChangeRequested;
import org.meguri.command.grant.GrantRunningEvents.TrancheExamined;
import org.meguri.command.grant.GrantRunningEvents.TrancheRequested;
import org.meguri.command.grant.GrantRunningEvents.TrancheSentBack;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the recipient asks for while the undertaking runs: tranches and changes. */
@Configuration(proxyBeanMethods = false)
class RequestForms {

  private static final String OPINION = "opinion";

  private final GrantFields fields;
  private final GrantEvidence evidence;

  RequestForms(GrantFields fields, GrantEvidence evidence) {
    this.fields = fields;
    this.evidence = evidence;
  }

  private TrancheRequested tranche(TaskOnDesk task) {
    return evidence.latest(task, TrancheRequested.class).orElseThrow();
  }

  private List<Panel> trancheEvidence(TaskOnDesk task) {
    TrancheRequested asked = tranche(task);
    List<Panel> panels = new ArrayList<>();
    panels.add(
        panel(
            "evidence.trancheRequested",
            line("grantField.amount", asked.amount()),
            line("field.reason", asked.reason())));
    GrantEvidence.add(
        panels,
        evidence.latest(task, TrancheExamined.class).filter(e -> e.tranche() == asked.tranche()),
        e -> panel("evidence.examination", line("field.opinion", e.opinion())));
    GrantEvidence.add(
        panels,
        evidence.latest(task, TrancheSentBack.class).filter(e -> e.tranche() == asked.tranche()),
        e -> note("evidence.sentBack", e.reason()));
    panels.addAll(evidence.running(task));
    return panels;
  }

  @Bean
  TaskForm examineTranche() {
    return new WrittenForm(
        "examineTranche",
        task ->
            new Form(
                List.of(
                    Choices.finding("PROPOSE", "RETURN"),
                    fields.text(OPINION, "field.opinion").when(Choices.FINDING, "PROPOSE"),
                    fields.reason("RETURN")),
                trancheEvidence(task)),
        (task, entries) -> {
          String finding = entries.text(Choices.FINDING);
          int number = tranche(task).tranche();
          return Work.of(
              finding.equals("RETURN")
                  ? new ReturnTranche(
                      grant(task), number, entries.text(GrantFields.REASON), task.today())
                  : new ExamineTranche(grant(task), number, entries.text(OPINION), task.today()),
              finding);
        });
  }

  @Bean
  TaskForm approveTranche() {
    return new WrittenForm(
        "approveTranche",
        task ->
            new Form(
                List.of(
                    Choices.finding("PAY", "SEND_BACK", "REFUSE"),
                    fields.reason("SEND_BACK", "REFUSE")),
                trancheEvidence(task)),
        (task, entries) -> {
          String finding = entries.text(Choices.FINDING);
          String reason = entries.text(GrantFields.REASON);
          int number = tranche(task).tranche();
          Object decision =
              switch (finding) {
                case "PAY" -> new PayTranche(grant(task), number, task.today());
                case "REFUSE" -> new RefuseTranche(grant(task), number, reason, task.today());
                default -> new SendBackTranche(grant(task), number, reason, task.today());
              };
          return Work.of(decision, finding);
        });
  }

  private List<Panel> changeEvidence(TaskOnDesk task) {
    ChangeRequested asked = evidence.latest(task, ChangeRequested.class).orElseThrow();
    List<Line> lines = new ArrayList<>();
    if (asked.change().amount() != null) {
      lines.add(line("grantField.amount", asked.change().amount()));
    }
    if (asked.change().content() != null) {
      lines.add(line("grantField.content", asked.change().content()));
    }
    if (asked.change().reportBy() != null) {
      lines.add(line("grantField.reportBy", asked.change().reportBy().toString()));
    }
    lines.add(line("field.reason", asked.reason()));
    List<Panel> panels = new ArrayList<>();
    panels.add(panel("evidence.changeRequested", lines.toArray(Line[]::new)));
    panels.addAll(evidence.running(task));
    panels.addAll(evidence.examined(task));
    return panels;
  }

  @Bean
  TaskForm examineChange() {
    return new WrittenForm(
        "examineChange",
        task ->
            new Form(
                List.of(
                    Choices.finding("PROPOSE"),
                    fields.yen("eligibleCost", "grantField.eligibleCost").optional(),
                    fields.text(OPINION, "field.opinion")),
                changeEvidence(task)),
        (task, entries) ->
            Work.of(
                new ExamineChange(
                    grant(task),
                    entries.has("eligibleCost") ? GrantFields.yen(entries, "eligibleCost") : null,
                    entries.text(OPINION),
                    task.today()),
                "PROPOSE"));
  }

  @Bean
  TaskForm decideChange() {
    return new WrittenForm(
        "decideChange",
        task -> {
          List<Panel> panels = new ArrayList<>();
          GrantEvidence.add(
              panels,
              evidence.latest(task, ChangeExamined.class),
              e -> panel("evidence.changeExamined", line("field.opinion", e.opinion())));
          panels.addAll(changeEvidence(task));
          return new Form(
              List.of(Choices.finding("APPROVE", "REFUSE"), fields.reason("REFUSE")), panels);
        },
        RequestForms::changed);
  }

  private static Work changed(TaskOnDesk task, Entries entries) {
    String finding = entries.text(Choices.FINDING);
    return Work.of(
        finding.equals("APPROVE")
            ? new ApproveChange(grant(task), task.today())
            : new RefuseChange(grant(task), entries.text(GrantFields.REASON), task.today()),
        finding);
  }
}
