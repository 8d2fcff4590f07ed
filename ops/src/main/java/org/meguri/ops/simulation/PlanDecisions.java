package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.command.CommandDesk;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectCommand;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectId;

/**
 * Each bureau's director records the second term's decisions in the last days before 1 April 2006.
 */
record PlanDecisions(Setting setting, CommandDesk commands) implements AgendaSource {

  private static final LocalDate FROM = LocalDate.of(2006, 3, 20);
  private static final LocalDate SECOND_TERM = LocalDate.of(2006, 4, 1);

  @Override
  public void plan(Agenda agenda) {
    for (ProjectEntry project : setting.projects()) {
      int after = setting.chance().between(0, 7, project.id(), "decision");
      agenda.add(
          new Agenda.Entry(
              Setting.at(setting.days().plus(FROM, after), LocalTime.of(10, 0)),
              project.id(),
              "decide",
              () -> decide(project)));
    }
  }

  private void decide(ProjectEntry project) {
    Setting.must(
        commands.send(
            new ProjectCommand.DecideProject(
                ProjectId.of(project.id()),
                ProjectDecision.valueOf(project.decision()),
                project.decisionBasis(),
                setting.today(),
                SECOND_TERM),
            Acting.as(
                    setting.person(project.bureau() + ".director"),
                    CommandId.of("simulated:decide:" + project.id()))
                .correlated(project.id())
                .from(Origin.SOURCE)),
        "decision on " + project.id());
  }
}
