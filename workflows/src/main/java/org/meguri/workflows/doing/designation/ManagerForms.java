package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.HandOver;
import org.meguri.command.clustermanager.ClusterManagerCommand.RefuseClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ResubmitClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ReturnClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.SendBackClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.WithdrawClusterManager;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerReturned;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.designation.Recommendation;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.springframework.stereotype.Component;

/** A cluster manager's way from the proposal to the director's decision. */
final class ManagerForms {
  private static final String VERSION = "requestVersion";
  private static final String REASON = "reason";
  private static final String FROM = "from";

  private ManagerForms() {}

  private static ClusterManagerId manager(TaskOnDesk task) {
    return ClusterManagerId.of(task.caseId());
  }

  /** The officer proposes to the director, or returns it to the organization. */
  @Component
  static class Examine implements TaskForm {
    private final ManagerPapers papers;

    Examine(ManagerPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "examineClusterManager";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      return new Form(
          List.of(
              Field.version(VERSION, papers.version(manager(task))),
              Choices.finding("PROPOSE", "RETURN"),
              Field.choice(
                      "recommendation",
                      Label.key("field.recommendation"),
                      Choices.of("recommendation", Recommendation.class))
                  .when(Choices.FINDING, "PROPOSE"),
              Field.longText(REASON, Label.key("field.reason"), papers.longestText())),
          papers.evidence(manager(task), task.person()));
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      int version = entries.whole(VERSION);
      String reason = entries.text(REASON);
      return Work.of(
          finding.equals("RETURN")
              ? new ReturnClusterManager(manager(task), version, reason, task.today())
              : new ExamineClusterManager(
                  manager(task),
                  version,
                  entries.choice("recommendation", Recommendation.class),
                  reason,
                  task.today()),
          finding);
    }
  }

  /** The organization sends it again, or withdraws it. */
  @Component
  static class Correct implements TaskForm {
    private final ManagerPapers papers;

    Correct(ManagerPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "correctClusterManager";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      ClusterManagerId manager = manager(task);
      List<Panel> evidence = new ArrayList<>();
      papers
          .papers()
          .latest(manager, ClusterManagerReturned.class)
          .ifPresent(e -> evidence.add(DesignationPapers.note("evidence.returned", e.reason())));
      evidence.addAll(papers.evidence(manager));
      return new Form(
          List.of(
              Field.version(VERSION, papers.version(manager)),
              Choices.finding("RESUBMIT", "WITHDRAW"),
              Field.longText("profile", Label.key("clusterManager.profile"), papers.longestText())
                  .when(Choices.FINDING, "RESUBMIT"),
              Field.date(FROM, Label.key("clusterManager.firstDay"))
                  .preset(papers.from(manager))
                  .when(Choices.FINDING, "RESUBMIT"),
              Field.longText(REASON, Label.key("field.reason"), papers.longestText())
                  .when(Choices.FINDING, "WITHDRAW")),
          evidence);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      ClusterManagerId manager = manager(task);
      return Work.of(
          finding.equals("WITHDRAW")
              ? new WithdrawClusterManager(manager, entries.text(REASON), task.today())
              : new ResubmitClusterManager(
                  manager,
                  entries.whole(VERSION),
                  papers.about(manager, entries.text("profile")),
                  entries.date(FROM),
                  task.today()),
          finding);
    }
  }

  /** The director designates (with the predecessor's hand-over), refuses, or sends it back. */
  @Component
  static class Decide implements TaskForm {
    private final ManagerPapers papers;

    Decide(ManagerPapers papers) {
      this.papers = papers;
    }

    @Override
    public String element() {
      return "decideClusterManager";
    }

    @Override
    public Form describe(TaskOnDesk task) {
      ClusterManagerId manager = manager(task);
      LocalDate from = papers.from(manager);
      List<Panel> evidence = new ArrayList<>();
      papers.examination(manager).ifPresent(evidence::add);
      evidence.addAll(papers.evidence(manager));
      return new Form(
          List.of(
              Choices.finding("DESIGNATE", "REFUSE", "SEND_BACK"),
              Field.date(FROM, Label.key("clusterManager.firstDay"))
                  .preset(from.isBefore(task.today()) ? task.today() : from)
                  .when(Choices.FINDING, "DESIGNATE"),
              Field.longText(REASON, Label.key("field.reason"), papers.longestText())
                  .when(Choices.FINDING, "REFUSE", "SEND_BACK"),
              Field.longText("reasons", Label.key("field.decisionReasons"), papers.longestText())
                  .optional()
                  .when(Choices.FINDING, "DESIGNATE")),
          evidence);
    }

    @Override
    public Work decode(TaskOnDesk task, Entries entries) {
      String finding = entries.text(Choices.FINDING);
      ClusterManagerId manager = manager(task);
      return switch (finding) {
        case "DESIGNATE" -> Work.of(designated(task, entries), finding);
        case "REFUSE" ->
            Work.of(new RefuseClusterManager(manager, entries.text(REASON), task.today()), finding);
        default ->
            Work.of(
                new SendBackClusterManager(manager, entries.text(REASON), task.today()), finding);
      };
    }

    private List<Object> designated(TaskOnDesk task, Entries entries) {
      ClusterManagerId manager = manager(task);
      List<Object> commands = new ArrayList<>();
      commands.add(
          new DesignateClusterManager(
              manager, entries.date(FROM), entries.textOrNull("reasons"), task.today()));
      papers
          .predecessor(manager)
          .ifPresent(before -> commands.add(new HandOver(before, manager, task.today())));
      return commands;
    }
  }
}
