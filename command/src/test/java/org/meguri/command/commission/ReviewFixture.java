package org.meguri.command.commission;

import static org.meguri.command.actor.SomeActors.*;
import static org.meguri.command.commission.CommissionRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.SomeActors;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

/** A review of one assessment by three of four members, as far as a test needs it. */
abstract class ReviewFixture {
  static final ReviewId R = StubReviews.REVIEW;
  static final AssessmentId A = StubReviews.ASSESSMENT;
  static final ProjectId K_RIP = Examples.K_RIP;
  static final CommissionId C = CommissionId.of("commission-second-term");
  static final LocalDate DAY = LocalDate.of(2006, 3, 8);
  static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  static final SessionId S = SessionId.heldOn(HELD_ON);
  static final PersonId SECRETARY = PersonId.of("policy-officer");
  static final PersonId HARA = PersonId.of("hara");
  static final PersonId NODA = PersonId.of("noda");
  static final PersonId UEKI = PersonId.of("ueki");
  static final PersonId IDE = PersonId.of("ide");

  final AggregateTestFixture<Review> fixture = new AggregateTestFixture<>(Review.class);
  final StubReviews reviews = new StubReviews();
  final List<Roll.Seat> members =
      new ArrayList<>(
          List.of(
              new Roll.Seat(HARA, true),
              new Roll.Seat(NODA, false),
              new Roll.Seat(UEKI, false),
              new Roll.Seat(IDE, false)));
  final List<Exclusion> conflicts = new ArrayList<>();

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(reviews);
    fixture.registerInjectableResource(Examples.programmes());
    fixture.registerInjectableResource(
        new Sessions() {
          @Override
          public Optional<LocalDate> heldOn(SessionId session) {
            return session.equals(S) ? Optional.of(HELD_ON) : Optional.empty();
          }

          @Override
          public List<SessionId> from(LocalDate day) {
            return List.of(S);
          }
        });
    fixture.registerInjectableResource(
        new Roll() {
          @Override
          public List<Seat> inTerm(CommissionId commission, LocalDate on) {
            return members;
          }

          @Override
          public List<Exclusion> excluded(
              CommissionId commission, ProjectId project, LocalDate on) {
            return conflicts;
          }

          @Override
          public boolean declares(
              PersonId member, ProjectId project, ConflictKind kind, LocalDate from, LocalDate on) {
            return false;
          }
        });
  }

  static ReviewOpened opened() {
    return new ReviewOpened(R, A, K_RIP, Examples.KYUSHU, 2006, C);
  }

  static ReviewConvened convened() {
    return new ReviewConvened(R, K_RIP, S, HELD_ON, SECRETARY);
  }

  static List<Object> assigned() {
    return List.of(
        opened(),
        convened(),
        new ReviewersAssigned(R, K_RIP, List.of(HARA, NODA, UEKI), List.of(), 2, HARA));
  }

  static List<Object> quorumFailed() {
    return and(
        assigned(),
        given(HARA),
        declined(NODA),
        declined(UEKI),
        new QuorumCounted(R, K_RIP, 1, 2, false));
  }

  static List<Object> openedWithThree() {
    return and(assigned(), given(HARA), given(NODA), given(UEKI), open());
  }

  static List<Object> resolvedByTwo() {
    return and(
        assigned(),
        given(HARA),
        given(NODA),
        open(),
        new ReviewResolved(
            R,
            A,
            K_RIP,
            Resolution.APPROVE,
            Map.of("APPROVE", 2),
            List.of(),
            null,
            "議事録",
            HELD_ON,
            HARA));
  }

  static OpinionsOpened open() {
    return new OpinionsOpened(R, K_RIP, PersonId.SYSTEM);
  }

  static SubmitOpinion opinion(PersonId member) {
    return new SubmitOpinion(R, member, Recommendation.APPROVE, "妥当と認める。", null);
  }

  static OpinionSubmitted given(PersonId member) {
    return new OpinionSubmitted(
        R, K_RIP, OpinionId.of(R, member), member, Recommendation.APPROVE, "妥当と認める。", null);
  }

  static DeclineReview decline(PersonId member) {
    return new DeclineReview(R, member, ConflictKind.EMPLOYMENT, "顧問を務めている。");
  }

  static ReviewerDeclined declined(PersonId member) {
    return new ReviewerDeclined(R, K_RIP, member, ConflictKind.EMPLOYMENT, "顧問を務めている。");
  }

  static ReplaceReviewers replaceBy(PersonId member) {
    return new ReplaceReviewers(R, List.of(member), "定足数不足", DAY);
  }

  static ResolveReview resolveByTwo() {
    return resolve(Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE));
  }

  static ResolveReview resolve(Map<PersonId, Resolution> votes, Dissent... dissents) {
    return new ResolveReview(R, Resolution.APPROVE, votes, List.of(dissents), null, "議事録", HELD_ON);
  }

  static List<Object> and(List<Object> before, Object... more) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(Arrays.asList(more));
    return all;
  }

  void refused(
      List<?> given, Object command, Actor by, org.meguri.command.Refusal rule, String... facts) {
    fixture
        .given(given)
        .when(command, SomeActors.by(by))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
