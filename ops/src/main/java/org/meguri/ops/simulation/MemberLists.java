package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberImport;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.ops.invented.InventedMembers;

/** Every bureau hands in the lists of its projects' members, as a file like anybody's. */
record MemberLists(Hands hands, MemberImport imports) implements AgendaSource {

  private static final int OF_A_PROJECT = 6;
  private static final LocalDate DAY = LocalDate.of(2006, 4, 6);

  @Override
  public void plan(Agenda agenda) {
    // One lane: members are numbered in the whole country.
    hands.plan(agenda, DAY, LocalTime.of(9, 0), "members", "lists of members", this::takeAll);
  }

  /** Of a part of the programme as many as it has in the whole one. */
  private static int percent(ProgrammeFile programme) {
    return Math.min(100, OF_A_PROJECT * programme.projects().size());
  }

  private void takeAll() {
    ProgrammeFile programme = hands.setting().programme();
    InventedMembers.lists(programme, percent(programme))
        .forEach(
            (project, file) -> {
              String bureau = programme.project(project).orElseThrow().bureau().value();
              MemberImport.Result result =
                  imports.take(
                      file,
                      Acting.as(
                              hands.setting().person(bureau + ".officer1"),
                              Setting.command("members:" + project))
                          .correlated(project)
                          .from(Origin.INVENTED),
                      hands.setting().today());
              if (result instanceof MemberImport.Result.Rejected rejected) {
                throw new IllegalStateException("Members of " + project + ": " + rejected);
              }
            });
  }
}
