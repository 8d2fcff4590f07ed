package org.meguri.command.assessment;

import static org.meguri.command.assessment.AssessmentRefused.*;
import static org.meguri.command.assessment.SomeEvidence.*;
import static org.meguri.command.programme.Examples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.assessment.AssessmentCommand.*;
import org.meguri.command.assessment.AssessmentEvent.*;
import org.meguri.command.commission.OpinionId;
import org.meguri.command.commission.Resolution;
import org.meguri.command.commission.StubReviews;

/** An ex-ante assessment of one project, as far as a test needs it. */
abstract class AssessmentFixture {
  static final AssessmentId A = exAnte();
  static final AssessmentId SUCCESSOR = AssessmentId.of("assessment-successor");
  static final LocalDate DAY = LocalDate.of(2006, 3, 31);
  static final OpinionId HARAS = OpinionId.of(StubReviews.REVIEW, PersonId.of("hara"));
  static final PersonId OTSU = OFFICER.person();
  static final PersonId SHIBA = DIRECTOR.person();

  final AggregateTestFixture<Assessment> fixture = new AggregateTestFixture<>(Assessment.class);
  final SomeEvidence standing = new SomeEvidence();
  final StubReviews reviews = new StubReviews();
  boolean successorPublished;

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(standing);
    fixture.registerInjectableResource(reviews);
    fixture.registerInjectableResource(programmes());
    fixture.registerInjectableResource(
        (Published)
            assessment ->
                successorPublished && assessment.equals(SUCCESSOR)
                    ? OptionalInt.of(1)
                    : OptionalInt.empty());
  }

  void heard() {
    reviews.open().withOpinionOf("hara").resolved(Resolution.APPROVE);
  }

  static Actor both(Role role) {
    return holding(
        "both",
        new RoleHeld(role, Scope.bureau(KYUSHU)),
        new RoleHeld(Role.MANAGER, Scope.project(K_RIP)));
  }

  static AssessmentBegun begun() {
    return new AssessmentBegun(
        A, AssessmentKind.EX_ANTE, K_RIP, KYUSHU, 2006, PLAN, List.of(PLAN_V2));
  }

  static DraftAssessment draft(int expectedVersion) {
    return new DraftAssessment(
        A, expectedVersion, allMarks(), null, List.of(PLAN_V2), RECOMMENDS_B, Grade.B, null, "総括");
  }

  static AssessmentDrafted drafted(int version) {
    return new AssessmentDrafted(
        A,
        K_RIP,
        version,
        allMarks(),
        null,
        List.of(PLAN_V2),
        RECOMMENDS_B,
        Grade.B,
        null,
        "総括",
        OTSU);
  }

  static List<Object> forwarded() {
    return List.of(begun(), drafted(1), new AssessmentForwarded(A, K_RIP, 1, SHIBA));
  }

  static List<Object> answered() {
    return and(forwarded(), new OpinionAnswered(A, K_RIP, HARAS, "計画に反映した。", OTSU));
  }

  static AssessmentApproved approved(String departureReason) {
    return new AssessmentApproved(A, K_RIP, 1, Grade.B, Resolution.APPROVE, departureReason, SHIBA);
  }

  static List<Object> published() {
    return and(answered(), approved(null), new AssessmentPublished(A, K_RIP, 1, Grade.B, DAY));
  }

  static List<Object> and(List<Object> before, Object... more) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(Arrays.asList(more));
    return all;
  }

  void refused(List<?> given, Object command, Actor actor, Refusal rule, String... facts) {
    fixture
        .given(given)
        .when(command, Map.of(Actor.KEY, actor))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
