package org.meguri.command.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.budget.Balance;
import org.meguri.command.budget.BudgetCommand.ApproveProposal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetCommand.ProposeTotal;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.budget.Budgets;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantCommand.AwardGrant;
import org.meguri.command.grant.GrantCommand.ExamineGrant;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.command.storage.TestMeguri;
import org.springframework.context.annotation.Bean;

/** A bureau that gives network grants to one designated organization, on a real database. */
public final class MoneyOffice implements AutoCloseable {
  public static final PersonId OFFICER = PersonId.of("otsu");
  public static final PersonId DIRECTOR = PersonId.of("shiba");
  public static final PersonId STAFF = PersonId.of("kuma");
  public static final PersonId POLICY_OFFICER = PersonId.of("kasumi");
  public static final PersonId POLICY_DIRECTOR = PersonId.of("nagata");
  public static final OrganizationId LAB = OrganizationId.of("money-lab");
  public static final BudgetId SOURCE = BudgetId.of(K_RIP, 2006);
  public static final LocalDate MAY = LocalDate.of(2006, 5, 15);
  public static final LocalDate REPORT_BY = LocalDate.of(2007, 3, 20);
  private static final AtomicInteger SENT = new AtomicInteger();

  private final TestMeguri meguri;

  private MoneyOffice(TestMeguri meguri) {
    this.meguri = meguri;
  }

  /** Without a stereotype, so that no scan finds it. */
  static class InMarch {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-03-08T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
  }

  public static MoneyOffice on(String database) {
    MoneyOffice office =
        new MoneyOffice(TestMeguri.on(database).whole().with(InMarch.class).start());
    office.prepare();
    return office;
  }

  private void prepare() {
    try (InputStream file =
        MoneyOffice.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      meguri
          .bean(ProgrammeImport.class)
          .take(file.readAllBytes(), Acting.as(PersonId.SYSTEM, CommandId.of("import")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    person(OFFICER, Role.OFFICER, Scope.bureau(KYUSHU));
    person(DIRECTOR, Role.DIRECTOR, Scope.bureau(KYUSHU));
    person(STAFF, Role.STAFF, Scope.organization(LAB));
    person(POLICY_OFFICER, Role.POLICY_OFFICER, Scope.ALL);
    person(POLICY_DIRECTOR, Role.POLICY_DIRECTOR, Scope.ALL);
    register(LAB);
    designate(LAB);
  }

  private void register(OrganizationId organization) {
    accepted(
        new RegisterOrganization(
            organization,
            KYUSHU,
            OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
            new Name("Money Lab", "お金研究所"),
            null),
        OFFICER);
  }

  /** One more organization with the same staff: awards to it wait for no other's designation. */
  OrganizationId another(int n) {
    OrganizationId organization = undesignated(n);
    designate(organization);
    return organization;
  }

  OrganizationId undesignated(int n) {
    OrganizationId organization = OrganizationId.of(LAB + "-" + n);
    register(organization);
    accepted(
        new GrantRole(
            STAFF, Role.STAFF, Scope.organization(organization), LocalDate.of(2005, 12, 1)),
        PersonId.SYSTEM);
    return organization;
  }

  /** As after a decision; how designations come about is tested with them. */
  void designate(OrganizationId organization) {
    meguri
        .jdbc()
        .sql(
            """
            insert into designation.standing
              (designation, project, organization, kind, pending, valid_from, valid_until)
            values (?, ?, ?, 'BASE', false, '2006-04-01', '2011-03-31')
            """)
        .params("designation-" + organization, K_RIP.value(), organization.value())
        .update();
  }

  public void total(long amount) {
    accepted(
        new ProposeTotal(BudgetId.ofYear(2006), 2006, Yen.of(amount), "年度予算", MAY), POLICY_OFFICER);
    accepted(new ApproveProposal(BudgetId.ofYear(2006), null, MAY), POLICY_DIRECTOR);
  }

  /** The network programme's allocation. */
  public void allocate(long amount) {
    accepted(
        new ProposeAllocation(SOURCE, 2006, K_RIP, null, Yen.of(amount), "配分", MAY),
        POLICY_OFFICER);
    accepted(new ApproveProposal(SOURCE, null, MAY), POLICY_DIRECTOR);
  }

  /** Applied for and examined. */
  public GrantId examined(String name, long amount) {
    return examined(name, LAB, STAFF, amount);
  }

  GrantId examined(String name, OrganizationId organization, PersonId staff, long amount) {
    GrantId grant = GrantId.of(name);
    accepted(
        new ApplyForGrant(
            grant,
            GrantKind.NETWORK,
            NetworkPurpose.WORKSHOP,
            K_RIP,
            organization,
            2006,
            null,
            null,
            new GrantApplication(
                "環境技術の研究会",
                "研究会を四回開く。",
                Yen.of(amount * 2),
                Yen.of(amount),
                MAY,
                LocalDate.of(2007, 2, 28)),
            MAY),
        staff);
    accepted(new ExamineGrant(grant, Yen.of(amount), Yen.of(amount), "適当と認める。", MAY), OFFICER);
    return grant;
  }

  public AwardGrant award(GrantId grant, long amount) {
    return new AwardGrant(grant, Yen.of(amount), "", REPORT_BY, MAY);
  }

  public Balance balance() {
    return meguri
        .transaction()
        .execute(status -> meguri.bean(Budgets.class).balance(SOURCE).orElseThrow());
  }

  void person(PersonId person, Role role, Scope scope) {
    accepted(new RegisterPerson(person, "氏名", null), PersonId.SYSTEM);
    accepted(new GrantRole(person, role, scope, LocalDate.of(2005, 12, 1)), PersonId.SYSTEM);
  }

  public void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }

  public Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + SENT.incrementAndGet())));
  }

  public TestMeguri meguri() {
    return meguri;
  }

  @Override
  public void close() {
    meguri.close();
  }
}
