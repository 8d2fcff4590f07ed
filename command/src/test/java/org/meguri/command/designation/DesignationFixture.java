package org.meguri.command.designation;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;

/** A university that wants to be base organization of K-RIP, and what its tests are made of. */
abstract class DesignationFixture {
  static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  static final DesignationId DESIGNATION = DesignationId.of(K_RIP, UNIVERSITY, 1);
  static final Actor STAFF = Examples.person("noda", Role.STAFF, Scope.organization(UNIVERSITY));
  static final LocalDate TODAY = LocalDate.of(2007, 5, 16);
  static final Term TERM = new Term(LocalDate.of(2007, 6, 1), LocalDate.of(2009, 3, 31));
  static final Term LONGER = new Term(LocalDate.of(2007, 6, 1), LocalDate.of(2010, 3, 31));
  static final Request REQUEST = new Request("Workshops", "Environment industry", TERM);
  static final Request RENEWAL = new Request("More workshops", "Environment industry", LONGER);

  static final DesignationAppliedFor APPLIED =
      new DesignationAppliedFor(
          DESIGNATION,
          K_RIP,
          UNIVERSITY,
          KYUSHU,
          DesignationKind.BASE,
          1,
          REQUEST,
          TODAY,
          STAFF.person());
  static final RequestExamined EXAMINED = examined(Recommendation.DESIGNATE);
  static final Designated DESIGNATED =
      new Designated(
          DESIGNATION,
          K_RIP,
          UNIVERSITY,
          KYUSHU,
          DesignationKind.BASE,
          TERM,
          false,
          null,
          TERM.from(),
          DIRECTOR.person());

  final StubOffice office = new StubOffice();
  AggregateTestFixture<Designation> designation;

  @BeforeEach
  void anOffice() {
    designation = new AggregateTestFixture<>(Designation.class);
    designation.registerInjectableResource(Examples.programmes());
    office.resources().forEach(designation::registerInjectableResource);
  }

  static RequestExamined examined(Recommendation recommendation) {
    return new RequestExamined(
        DESIGNATION,
        K_RIP,
        Matter.APPLICATION,
        1,
        recommendation,
        "A core of its industry",
        TERM,
        OFFICER.person());
  }

  ResultValidator<Designation> act(Actor actor, Object command, Object... given) {
    return designation.given(given).when(command, Map.of(Actor.KEY, actor));
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }
}
