package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.CommissionEvent.*;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class CommissionTest {
  private static final CommissionId C = CommissionId.of("commission-second-term");
  private static final PersonId HARA = PersonId.of("hara");
  private static final PersonId NODA = PersonId.of("noda");
  private static final LocalDate FROM = LocalDate.of(2005, 12, 1);
  private static final LocalDate UNTIL = LocalDate.of(2007, 11, 30);
  private final AggregateTestFixture<Commission> fixture =
      new AggregateTestFixture<>(Commission.class);

  @Test
  void thePolicyGroupAppointsAMemberForATerm() {
    fixture
        .givenNoPriorActivity()
        .when(new AppointMember(C, HARA, true, FROM, UNTIL), by(aPolicyOfficer()))
        .expectEvents(new MemberAppointed(C, HARA, true, FROM, UNTIL));
  }

  @Test
  void aBureauAppointsNobody() {
    fixture
        .givenNoPriorActivity()
        .when(new AppointMember(C, HARA, true, FROM, UNTIL), by(Examples.DIRECTOR))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.POLICY_OFFICER.name()));
  }

  @Test
  void aTermDoesNotEndBeforeItBegins() {
    refused(new AppointMember(C, NODA, false, UNTIL, FROM), DATES_REVERSED, "field", "until");
  }

  @Test
  void aMemberIsNotAppointedTwiceForTheSameTime() {
    refused(new AppointMember(C, HARA, false, UNTIL, UNTIL.plusYears(2)), MEMBER_ALREADY);
  }

  @Test
  void aMemberIsAppointedAgainForTheTimeAfter() {
    fixture
        .given(appointed())
        .when(
            new AppointMember(C, HARA, true, UNTIL.plusDays(1), UNTIL.plusYears(2)),
            by(theSystem()))
        .expectEvents(new MemberAppointed(C, HARA, true, UNTIL.plusDays(1), UNTIL.plusYears(2)));
  }

  @Test
  void thereIsOneChairAtATime() {
    refused(new AppointMember(C, NODA, true, FROM, UNTIL), CHAIR_ALREADY, "field", "chair");
  }

  @Test
  void theChairPassesOnAfterAMembershipEndedEarly() {
    LocalDate last = LocalDate.of(2006, 6, 30);
    fixture
        .given(appointed(), new MemberEnded(C, HARA, last, "resigned"))
        .when(new AppointMember(C, NODA, true, last.plusDays(1), UNTIL), by(aPolicyOfficer()))
        .expectEvents(new MemberAppointed(C, NODA, true, last.plusDays(1), UNTIL));
  }

  @Test
  void aMembershipDoesNotEndOutsideItsTerm() {
    refused(
        new EndMembership(C, HARA, UNTIL.plusDays(1), "resigned"), NOT_A_MEMBER, "field", "member");
  }

  @Test
  void aMemberDeclaresTheirInterestInAProject() {
    fixture
        .given(appointed())
        .when(declaration(), by(aMember("hara")))
        .expectEvents(
            new InterestDeclared(
                C, HARA, Examples.K_RIP, ConflictKind.BOARD_SEAT, FROM, null, "監査役"));
  }

  @Test
  void nobodyDeclaresForAnother() {
    fixture
        .given(appointed())
        .when(declaration(), by(standingIn(aMember("noda"), HARA)))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.COMMISSION_MEMBER.name()));
  }

  @Test
  void aMemberEndsAnInterestTheyDeclaredAndNobodyElseDoes() {
    fixture.registerInjectableResource(new Declared());
    EndInterest end =
        new EndInterest(C, HARA, Examples.K_RIP, ConflictKind.BOARD_SEAT, FROM, UNTIL, "退任");
    fixture
        .given(appointed(), declared())
        .when(end, by(aMember("hara")))
        .expectEvents(
            new InterestEnded(C, HARA, Examples.K_RIP, ConflictKind.BOARD_SEAT, FROM, UNTIL, "退任"));
    fixture
        .given(appointed(), declared())
        .when(end, by(aPolicyOfficer()))
        .expectNoEvents()
        .expectResultMessagePayload(
            Outcome.refused(NOT_AUTHORIZED, "role", Role.COMMISSION_MEMBER.name()));
  }

  @Test
  void anInterestEndsOnceWithAReasonAndNotBeforeItBegan() {
    fixture.registerInjectableResource(new Declared());
    ConflictKind kind = ConflictKind.BOARD_SEAT;
    notEnded(
        new EndInterest(C, HARA, Examples.K_RIP, ConflictKind.GRANT, FROM, UNTIL, "退任"),
        INTEREST_NOT_DECLARED);
    notEnded(
        new EndInterest(C, HARA, Examples.K_RIP, kind, FROM, FROM.minusDays(1), "退任"),
        DATES_REVERSED,
        "field",
        "on");
    notEnded(
        new EndInterest(C, HARA, Examples.K_RIP, kind, FROM, UNTIL, " "),
        REASON_MISSING,
        "field",
        "note");
  }

  private void notEnded(EndInterest end, CommissionRefused rule, String... facts) {
    fixture
        .given(appointed(), declared())
        .when(end, by(aMember("hara")))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }

  private static InterestDeclared declared() {
    return new InterestDeclared(
        C, HARA, Examples.K_RIP, ConflictKind.BOARD_SEAT, FROM, null, "監査役");
  }

  /** A roll on which the one declaration stands. */
  private static final class Declared implements Roll {
    @Override
    public List<Seat> inTerm(CommissionId commission, LocalDate on) {
      return List.of();
    }

    @Override
    public List<Exclusion> excluded(CommissionId commission, ProjectId project, LocalDate on) {
      return List.of();
    }

    @Override
    public boolean declares(
        PersonId member, ProjectId project, ConflictKind kind, LocalDate from, LocalDate on) {
      return kind == ConflictKind.BOARD_SEAT && member.equals(HARA) && from.equals(FROM);
    }
  }

  @Test
  void anEmploymentIsRecordedOfMembersOnly() {
    refused(
        new RecordEmployment(
            C, NODA, OrganizationId.of("k-rip-promotion"), Examples.K_RIP, FROM, null),
        NOT_A_MEMBER,
        "field",
        "member");
  }

  private static DeclareInterest declaration() {
    return new DeclareInterest(C, HARA, Examples.K_RIP, ConflictKind.BOARD_SEAT, FROM, null, "監査役");
  }

  private static MemberAppointed appointed() {
    return new MemberAppointed(C, HARA, true, FROM, UNTIL);
  }

  private void refused(Object command, CommissionRefused rule, String... facts) {
    Actor secretary = aPolicyOfficer();
    fixture
        .given(appointed())
        .when(command, by(secretary))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
