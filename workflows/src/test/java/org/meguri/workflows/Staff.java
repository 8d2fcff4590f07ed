package org.meguri.workflows;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.CommissionCommand.AppointMember;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;

/** The programme an office works by, and everybody who has a post in it. */
record Staff(Office office) {

  void of(String programme) {
    ImportResult imported =
        office
            .bean(ProgrammeImport.class)
            .take(read(programme), Acting.as(PersonId.SYSTEM, CommandId.of("import")));
    if (imported instanceof ImportResult.Rejected rejected) {
      throw new AssertionError("Programme rejected: " + rejected.errors());
    }
    ProgrammeFile file = office.bean(Programmes.class).current();
    for (ProgrammeFile.Bureau bureau : file.bureaus()) {
      person(bureau.id() + ".officer1", Role.OFFICER, Scope.bureau(bureau.id()));
      person(bureau.id() + ".officer2", Role.OFFICER, Scope.bureau(bureau.id()));
      person(bureau.id() + ".director", Role.DIRECTOR, Scope.bureau(bureau.id()));
    }
    for (ProgrammeFile.ProjectEntry project : file.projects()) {
      person(project.id() + ".manager", Role.MANAGER, Scope.project(ProjectId.of(project.id())));
    }
    person("policy.officer", Role.POLICY_OFFICER, Scope.ALL);
    person("policy.director", Role.POLICY_DIRECTOR, Scope.ALL);
    person("auditor", Role.AUDITOR, Scope.ALL);
    person("admin", Role.ADMINISTRATOR, Scope.ALL);
    person("commission.chair", Role.COMMISSION_CHAIR, Scope.ALL);
    for (int i = 1; i <= 5; i++) {
      person("commission.member" + i, Role.COMMISSION_MEMBER, Scope.ALL);
    }
    appoint("commission.chair", true);
    for (int i = 1; i <= 5; i++) {
      appoint("commission.member" + i, false);
    }
  }

  private static LocalDate from(ProgrammeFile programme) {
    return programme.firstDay().minusMonths(1).withDayOfYear(1);
  }

  private void appoint(String login, boolean chair) {
    ProgrammeFile programme = office.bean(Programmes.class).current();
    office.send(
        new AppointMember(
            CommissionId.of(programme.id()),
            Office.person(login),
            chair,
            from(programme),
            programme.lastDay()));
  }

  private void person(String login, Role role, Scope scope) {
    office.send(new RegisterPerson(Office.person(login), "Name of " + login, null));
    office.send(new OpenAccount(Office.person(login), login));
    office.send(
        new GrantRole(
            Office.person(login), role, scope, from(office.bean(Programmes.class).current())));
  }

  private static byte[] read(String programme) {
    try (InputStream in = Office.class.getResourceAsStream(programme)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
