package org.meguri.ops.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.workflows.calendar.BusinessDays;

/** What every room of a simulation works with: the seed's chance, the programme, its calendar. */
record Setting(
    long seed,
    ProgrammeFile programme,
    CaseRandom chance,
    BusinessDays days,
    OfficeClock clock,
    Courses courses,
    Density density) {

  static Setting of(long seed, ProgrammeFile programme, OfficeClock clock, Density density) {
    BusinessDays days = new BusinessDays(new HashSet<>(programme.holidays()));
    return new Setting(seed, programme, new CaseRandom(seed), days, clock, new Courses(), density);
  }

  /** Those the programme has from its first day on. */
  List<ProjectEntry> projects() {
    return programme.projects().stream().filter(p -> p.inForceFrom() == null).toList();
  }

  /** Those in whose field there is work on that day. */
  List<ProjectEntry> projectsAt(LocalDate day) {
    return programme.projects().stream().filter(p -> isAtWork(p, day)).toList();
  }

  boolean isAtWork(ProjectEntry project, LocalDate day) {
    LocalDate from = project.inForceFrom();
    boolean ended =
        density == Density.KNOWN_HISTORY
            && project.id().equals(KnownHistory.INTEGRATED)
            && !day.isBefore(KnownHistory.ENDED_FROM);
    return (from == null || !day.isBefore(from)) && !ended;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeClock.TOKYO);
  }

  PersonId person(String login) {
    return SampleAccount.personOf(login, seed);
  }

  /** The same act has the same id in every simulation, whatever its length. */
  static CommandId command(String act) {
    return CommandId.of(
        "simulated:" + UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8)));
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(OfficeClock.TOKYO).toInstant();
  }

  static String must(Outcome outcome, String what) {
    if (outcome instanceof Outcome.Refused refused) {
      throw new NotDone(what, refused);
    }
    return ((Outcome.Accepted) outcome).caseId();
  }
}
