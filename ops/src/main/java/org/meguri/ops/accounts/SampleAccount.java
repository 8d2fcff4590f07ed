package org.meguri.ops.accounts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.ops.invented.InventedOrganization;

/** An account of the sample: a post, not a person; its name says the post in Japanese. */
public record SampleAccount(String login, String name, RoleHeld role) {

  static final int MEMBERS = 5;

  /**
   * The same seed gives the same ids, so that two simulations can be compared; the id itself says
   * nothing.
   */
  public PersonId person(long seed) {
    return personOf(login, seed);
  }

  /** The person behind a sample login. */
  public static PersonId personOf(String login, long seed) {
    return PersonId.of(
        UUID.nameUUIDFromBytes((seed + "/" + login).getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** Every account of the sample, for a programme's bureaus and projects. */
  public static List<SampleAccount> of(ProgrammeFile programme) {
    List<SampleAccount> accounts = new ArrayList<>();
    for (ProgrammeFile.Bureau bureau : programme.bureaus()) {
      String office = bureau.name().ja();
      Scope scope = Scope.bureau(bureau.id());
      accounts.add(account(bureau.id() + ".officer1", office + " 担当官1", Role.OFFICER, scope));
      accounts.add(account(bureau.id() + ".officer2", office + " 担当官2", Role.OFFICER, scope));
      accounts.add(account(bureau.id() + ".director", office + " 局長", Role.DIRECTOR, scope));
    }
    for (ProgrammeFile.ProjectEntry project : programme.projects()) {
      accounts.add(
          account(
              project.id() + ".manager",
              project.name().ja() + " クラスターマネージャー",
              Role.MANAGER,
              Scope.project(project.id())));
    }
    staff(programme, accounts);
    accounts.add(account("policy.officer", "地域経済産業グループ 担当官", Role.POLICY_OFFICER, Scope.ALL));
    accounts.add(account("policy.director", "地域経済産業グループ長", Role.POLICY_DIRECTOR, Scope.ALL));
    accounts.add(account("commission.chair", "外部評価委員会 委員長", Role.COMMISSION_CHAIR, Scope.ALL));
    for (int i = 1; i <= MEMBERS; i++) {
      accounts.add(
          account("commission.member" + i, "外部評価委員 " + i, Role.COMMISSION_MEMBER, Scope.ALL));
    }
    accounts.add(account("auditor", "監査担当", Role.AUDITOR, Scope.ALL));
    accounts.add(account("admin", "システム管理者", Role.ADMINISTRATOR, Scope.ALL));
    return accounts;
  }

  /** The staff of the promotion organizations, and of the base organizations of the sample. */
  private static void staff(ProgrammeFile programme, List<SampleAccount> accounts) {
    for (ProgrammeFile.ProjectEntry project : programme.projects()) {
      project
          .organizations()
          .forEach(o -> accounts.add(staff(o.id() + ".staff", o.name().ja(), o.id())));
    }
    InventedOrganization.of(programme)
        .forEach(o -> accounts.add(staff(o.staff(), o.name().ja(), o.id())));
  }

  private static SampleAccount staff(String login, String name, String organization) {
    return account(login, name + " 職員", Role.STAFF, Scope.organization(organization));
  }

  private static SampleAccount account(String login, String name, Role role, Scope scope) {
    return new SampleAccount(login, name, new RoleHeld(role, scope));
  }
}
