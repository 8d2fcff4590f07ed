package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.FactRecorder;

/** Commissions of three, whose members have employers, boards and memberships. */
abstract class ConflictCases extends CommissionInMarch {
  /** A commission of three of its own and a review that is convened. */
  record Case(CommissionId commission, ProjectId project, ReviewId review, String name) {
    PersonId member(int number) {
      return PersonId.of(name + "-" + number);
    }
  }

  static Case aCase(String name) {
    return aCase(name, ProjectId.of(name + "-project"));
  }

  static Case aCase(String name, ProjectId project) {
    CommissionId commission = CommissionId.of("commission-" + name);
    AssessmentId assessment = AssessmentId.of(project, 2006, AssessmentKind.EX_ANTE);
    Case it = new Case(commission, project, ReviewId.of(assessment, 1), name);
    for (int i = 0; i < 3; i++) {
      accepted(new RegisterPerson(it.member(i), "委員", null), PersonId.SYSTEM);
      accepted(
          new AppointMember(
              commission,
              it.member(i),
              i == 0,
              LocalDate.of(2005, 12, 1),
              LocalDate.of(2011, 3, 31)),
          PersonId.SYSTEM);
    }
    accepted(
        new OpenReview(it.review(), assessment, project, Examples.KYUSHU, 2006, commission),
        PersonId.SYSTEM);
    accepted(new ConveneReview(it.review(), SESSION, HELD_ON), SECRETARY);
    return it;
  }

  static void affiliated(
      Case it,
      int member,
      AffiliationKind kind,
      @Nullable String organization,
      @Nullable String registered) {
    accepted(
        new RecordAffiliation(
            it.commission(),
            it.member(member),
            kind,
            organization == null ? null : OrganizationId.of(organization),
            registered == null ? null : MemberId.of(registered),
            LocalDate.of(2000, 4, 1),
            null),
        SECRETARY);
  }

  static void awarded(Case it, String organization, LocalDate on) {
    record(award(it.project(), organization, on));
  }

  static GrantAwarded award(ProjectId project, String organization, LocalDate on) {
    return new GrantAwarded(
        GrantId.of("grant-" + organization),
        project,
        BudgetId.of("budget-2005"),
        OrganizationId.of(organization),
        GrantKind.values()[0],
        Yen.of(1_000_000),
        "",
        on.plusYears(1),
        on,
        SECRETARY);
  }

  static void joined(Case it, String member, LocalDate since) {
    entered(member);
    MemberJoined joined = new MemberJoined(MemberId.of(member), it.project(), since, SECRETARY);
    record(joined);
    participates(joined);
  }

  static void entered(String member) {
    meguri
        .asOwner()
        .update(
            "insert into member.entry (member, kind, name_key) values (?, 'COMPANY', ?)",
            member,
            member);
  }

  /** As the register writes it, which this test leaves out. */
  static void participates(MemberJoined joined) {
    meguri
        .jdbc()
        .sql("insert into member.participation (member, project, since) values (?, ?, ?)")
        .params(joined.member().value(), joined.project().value(), joined.effectiveOn())
        .update();
  }

  static void record(Fact fact) {
    int number = SENT.incrementAndGet();
    meguri
        .transaction()
        .executeWithoutResult(
            status ->
                meguri
                    .bean(FactRecorder.class)
                    .record(
                        "beside",
                        "beside-" + number,
                        0,
                        fact,
                        Acting.system("test", "beside", "f" + number)));
  }

  static List<PersonId> assigned(Case it) {
    accepted(new AssignReviewers(it.review(), TODAY), PersonId.SYSTEM);
    return meguri.bean(Reviews.class).standing(it.review()).orElseThrow().reviewers();
  }

  static List<ConflictGround> grounds(Case it) {
    return meguri.bean(Roll.class).grounds(it.commission(), it.project(), TODAY);
  }
}
