package org.meguri.command.commission;

import static org.meguri.command.actor.ActorRefused.NOT_AUTHORIZED;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.SomeActors;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class ReviewTest {
  private static final ReviewId R = StubReviews.REVIEW;
  private static final AssessmentId A = StubReviews.ASSESSMENT;
  private static final ProjectId K_RIP = Examples.K_RIP;
  private static final CommissionId C = CommissionId.of("commission-second-term");
  private static final LocalDate DAY = LocalDate.of(2006, 3, 8);
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final SessionId S = SessionId.heldOn(HELD_ON);
  private static final PersonId SECRETARY = PersonId.of("policy-officer");
  private static final PersonId HARA = PersonId.of("hara");
  private static final PersonId NODA = PersonId.of("noda");
  private static final PersonId UEKI = PersonId.of("ueki");
  private static final PersonId IDE = PersonId.of("ide");

  private final AggregateTestFixture<Review> fixture = new AggregateTestFixture<>(Review.class);
  private final StubReviews reviews = new StubReviews();
  private final List<Roll.Seat> members =
      new ArrayList<>(
          List.of(
              new Roll.Seat(HARA, true),
              new Roll.Seat(NODA, false),
              new Roll.Seat(UEKI, false),
              new Roll.Seat(IDE, false)));
  private final List<Exclusion> conflicts = new ArrayList<>();

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

  @Nested
  class Opening {
    private final OpenReview open = new OpenReview(R, A, K_RIP, Examples.KYUSHU, 2006, C);

    @Test
    void theSystemOpensAReview() {
      fixture.givenNoPriorActivity().when(open, by(theSystem())).expectEvents(opened());
    }

    @Test
    void nobodyElseDoes() {
      fixture
          .givenNoPriorActivity()
          .when(open, by(aPolicyOfficer()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(NOT_AUTHORIZED, "role", Role.SYSTEM.name()));
    }

    @Test
    void anAssessmentHasOneUnresolvedReviewAtATime() {
      reviews.open();
      fixture
          .givenNoPriorActivity()
          .when(open, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(REVIEW_OPEN_ALREADY));
    }

    @Test
    void afterAResolutionThereMayBeAnother() {
      reviews.open().resolved(Resolution.RETURN);
      fixture.givenNoPriorActivity().when(open, by(theSystem())).expectEvents(opened());
    }
  }

  @Nested
  class Convening {
    @Test
    void theSecretariatPutsItBeforeASession() {
      fixture
          .given(opened())
          .when(new ConveneReview(R, S, HELD_ON), by(aPolicyOfficer()))
          .expectEvents(convened());
    }

    @Test
    void theSessionMustBeConvenedForThatDay() {
      refused(
          List.of(opened()),
          new ConveneReview(R, S, HELD_ON.plusDays(1)),
          aPolicyOfficer(),
          SESSION_UNKNOWN,
          "field",
          "session");
    }
  }

  @Nested
  class Assigning {
    @Test
    void membersInTermAreAssignedLessThoseInConflict() {
      members.remove(3);
      conflicts.add(new Exclusion(NODA, ConflictKind.EMPLOYMENT, false));
      fixture
          .given(opened(), convened())
          .when(new AssignReviewers(R, DAY), by(theSystem()))
          .expectEvents(
              new ReviewersAssigned(
                  R, K_RIP, List.of(HARA, UEKI), List.copyOf(conflicts), 2, HARA));
    }

    @Test
    void whereTheChairIsInConflictTheNextChairs() {
      members.subList(2, 4).clear();
      conflicts.add(new Exclusion(HARA, ConflictKind.BOARD_SEAT, true));
      fixture
          .given(opened(), convened())
          .when(new AssignReviewers(R, DAY), by(theSystem()))
          .expectEvents(
              new ReviewersAssigned(R, K_RIP, List.of(NODA), List.copyOf(conflicts), 1, NODA));
    }

    @Test
    void notBeforeASessionIsConvened() {
      refused(List.of(opened()), new AssignReviewers(R, DAY), theSystem(), NOT_CONVENED);
    }

    @Test
    void notWhereNobodyIsEligible() {
      members.clear();
      refused(
          List.of(opened(), convened()), new AssignReviewers(R, DAY), theSystem(), NOBODY_ELIGIBLE);
    }

    @Test
    void onlyOnce() {
      refused(assigned(), new AssignReviewers(R, DAY), theSystem(), WRONG_STATE);
    }
  }

  @Nested
  class GivingAnOpinion {
    @Test
    void aReviewerGivesOne() {
      fixture.given(assigned()).when(opinion(NODA), by(aMember("noda"))).expectEvents(given(NODA));
    }

    @Test
    void nobodyGivesOneForAnother() {
      refused(
          assigned(),
          opinion(NODA),
          standingIn(aMember("hara"), NODA),
          NOT_AUTHORIZED,
          "role",
          Role.COMMISSION_MEMBER.name());
    }

    @Test
    void aMemberNotAssignedGivesNone() {
      refused(assigned(), opinion(IDE), aMember("ide"), NOT_A_REVIEWER);
    }

    @Test
    void aConflictDeclaredAfterAssignmentShutsTheReviewerOut() {
      conflicts.add(new Exclusion(NODA, ConflictKind.GRANT, true));
      refused(assigned(), opinion(NODA), aMember("noda"), CONFLICT_OF_INTEREST);
    }

    @Test
    void eachGivesOneOnly() {
      refused(and(assigned(), given(NODA)), opinion(NODA), aMember("noda"), OPINION_GIVEN_ALREADY);
    }

    @Test
    void whoDeclinedGivesNone() {
      refused(and(assigned(), declined(NODA)), opinion(NODA), aMember("noda"), DECLINED_ALREADY);
    }

    @Test
    void noneIsGivenOnceTheOpinionsAreOpen() {
      refused(
          and(assigned(), given(HARA), given(NODA), open()),
          opinion(UEKI),
          aMember("ueki"),
          OPINIONS_OPEN);
    }

    @Test
    void noneIsGivenAfterTheResolution() {
      refused(resolvedByTwo(), opinion(UEKI), aMember("ueki"), RESOLVED_ALREADY);
    }

    @Test
    void conditionsAreNamedWhereApprovalDependsOnThem() {
      refused(
          assigned(),
          new SubmitOpinion(R, NODA, Recommendation.APPROVE_WITH_CONDITIONS, "概ね妥当", " "),
          aMember("noda"),
          TEXT_MISSING,
          "field",
          "conditions");
    }

    @Test
    void anOpinionHasAText() {
      refused(
          assigned(),
          new SubmitOpinion(R, NODA, Recommendation.APPROVE, "", null),
          aMember("noda"),
          TEXT_MISSING,
          "field",
          "text");
    }

    @Test
    void tenMegabytesAreNoOpinion() {
      refused(
          assigned(),
          new SubmitOpinion(R, NODA, Recommendation.APPROVE, "あ".repeat(10_000_000), null),
          aMember("noda"),
          TEXT_TOO_LONG,
          "field",
          "text",
          "limit",
          "20000");
    }
  }

  @Nested
  class Declining {
    @Test
    void aReviewerDeclaresTheConflictAndTheDeclarationStays() {
      fixture
          .given(assigned())
          .when(decline(NODA), by(aMember("noda")))
          .expectEvents(declined(NODA));
    }

    @Test
    void withAReason() {
      refused(
          assigned(),
          new DeclineReview(R, NODA, ConflictKind.OTHER, " "),
          aMember("noda"),
          REASON_MISSING,
          "field",
          "reason");
    }

    @Test
    void alsoAfterAnOpinionWhichThenCountsNoMore() {
      fixture
          .given(and(assigned(), given(HARA), given(NODA), declined(NODA)))
          .when(new CountQuorum(R), by(theSystem()))
          .expectEvents(new QuorumCounted(R, K_RIP, 1, 2, false));
    }
  }

  @Nested
  class TheQuorum {
    @Test
    void isMetByEnoughOpinions() {
      fixture
          .given(and(assigned(), given(HARA), given(NODA)))
          .when(new CountQuorum(R), by(theSystem()))
          .expectEvents(new QuorumCounted(R, K_RIP, 2, 2, true));
    }

    @Test
    void isNotMetByOpinionsOfMembersInConflict() {
      conflicts.add(new Exclusion(NODA, ConflictKind.EMPLOYMENT, false));
      fixture
          .given(and(assigned(), given(HARA), given(NODA)))
          .when(new CountQuorum(R), by(theSystem()))
          .expectEvents(new QuorumCounted(R, K_RIP, 1, 2, false));
    }

    @Test
    void whenItFailedTheSecretariatNamesReplacements() {
      fixture
          .given(quorumFailed())
          .when(replaceBy(IDE), by(aPolicyOfficer()))
          .expectEvents(new ReviewersReplaced(R, K_RIP, List.of(IDE), "定足数不足", SECRETARY));
    }

    @Test
    void withoutItsFailureNobodyIsReplaced() {
      refused(assigned(), replaceBy(IDE), aPolicyOfficer(), REPLACEMENT_NOT_NEEDED);
    }

    @Test
    void aReplacementIsFreeOfConflict() {
      conflicts.add(new Exclusion(IDE, ConflictKind.EMPLOYMENT, false));
      refused(
          quorumFailed(),
          replaceBy(IDE),
          aPolicyOfficer(),
          CONFLICT_OF_INTEREST,
          "field",
          "added",
          "member",
          "ide");
    }

    @Test
    void aReplacementIsAMemberInTerm() {
      members.remove(3);
      refused(
          quorumFailed(),
          replaceBy(IDE),
          aPolicyOfficer(),
          TERM_OVER,
          "field",
          "added",
          "member",
          "ide");
    }

    @Test
    void whoDeclinedIsNotNamedAgain() {
      refused(
          quorumFailed(),
          replaceBy(NODA),
          aPolicyOfficer(),
          REVIEWER_ALREADY,
          "field",
          "added",
          "member",
          "noda");
    }

    @Test
    void aReplacementGivesTheirOpinion() {
      fixture
          .given(
              and(
                  quorumFailed(),
                  new ReviewersReplaced(R, K_RIP, List.of(IDE), "定足数不足", SECRETARY)))
          .when(opinion(IDE), by(aMember("ide")))
          .expectEvents(given(IDE));
    }
  }

  @Nested
  class OpeningOpinions {
    @Test
    void theSystemOpensThemWhenAllAreIn() {
      fixture
          .given(and(assigned(), given(HARA), given(NODA), declined(UEKI)))
          .when(new OpenOpinions(R), by(theSystem()))
          .expectEvents(new OpinionsOpened(R, K_RIP, PersonId.SYSTEM));
    }

    @Test
    void notBefore() {
      refused(
          and(assigned(), given(HARA), given(NODA)),
          new OpenOpinions(R),
          theSystem(),
          OPINIONS_SEALED);
    }

    @Test
    void theChairOpensThemOnceTheQuorumIsMet() {
      fixture
          .given(and(assigned(), given(HARA), given(NODA)))
          .when(new OpenOpinions(R), by(aMember("hara")))
          .expectEvents(new OpinionsOpened(R, K_RIP, HARA));
    }

    @Test
    void notBelowTheQuorum() {
      refused(and(assigned(), given(HARA)), new OpenOpinions(R), aMember("hara"), QUORUM_NOT_MET);
    }

    @Test
    void anotherMemberOpensNothing() {
      refused(
          and(assigned(), given(HARA), given(NODA)),
          new OpenOpinions(R),
          aMember("noda"),
          NOT_THE_CHAIR);
    }
  }

  @Nested
  class Resolving {
    @Test
    void theChairResolvesByTheVotesOfThoseWhoGaveAnOpinion() {
      fixture
          .given(openedWithThree())
          .when(
              resolve(
                  Map.of(
                      HARA, Resolution.APPROVE,
                      NODA, Resolution.APPROVE,
                      UEKI, Resolution.RETURN),
                  new Dissent(UEKI, "目標が低い")),
              by(aMember("hara")))
          .expectEvents(
              new ReviewResolved(
                  R,
                  A,
                  K_RIP,
                  Resolution.APPROVE,
                  Map.of("APPROVE", 2, "RETURN", 1),
                  List.of(new Dissent(UEKI, "目標が低い")),
                  null,
                  "議事録",
                  HELD_ON,
                  HARA));
    }

    @Test
    void nobodyButTheChairResolves() {
      refused(openedWithThree(), resolveByTwo(), aMember("noda"), NOT_THE_CHAIR);
    }

    @Test
    void theSecretariatDecidesNothing() {
      refused(openedWithThree(), resolveByTwo(), aPolicyOfficer(), NOT_THE_CHAIR);
    }

    @Test
    void aChairWithAConflictNoticedLateHandsTheChairToTheNext() {
      conflicts.add(new Exclusion(HARA, ConflictKind.BOARD_SEAT, true));
      ResolveReview byTheOthers =
          resolve(Map.of(NODA, Resolution.APPROVE, UEKI, Resolution.APPROVE));
      refused(openedWithThree(), byTheOthers, aMember("hara"), NOT_THE_CHAIR);
      fixture
          .given(openedWithThree())
          .when(byTheOthers, by(aMember("noda")))
          .expectResultMessagePayload(Outcome.accepted(R));
    }

    @Test
    void aVoteOfAMemberInConflictDoesNotCount() {
      conflicts.add(new Exclusion(UEKI, ConflictKind.EMPLOYMENT, false));
      refused(
          openedWithThree(),
          resolve(Map.of(HARA, Resolution.APPROVE, UEKI, Resolution.APPROVE)),
          aMember("hara"),
          VOTE_WITHOUT_OPINION,
          "field",
          "votes");
    }

    @Test
    void whoGaveNoOpinionHasNoVote() {
      refused(
          and(assigned(), given(HARA), given(NODA), open()),
          resolve(Map.of(HARA, Resolution.APPROVE, UEKI, Resolution.APPROVE)),
          aMember("hara"),
          VOTE_WITHOUT_OPINION,
          "field",
          "votes");
    }

    @Test
    void votesBelowTheQuorumResolveNothing() {
      refused(
          openedWithThree(),
          resolve(Map.of(HARA, Resolution.APPROVE)),
          aMember("hara"),
          QUORUM_NOT_MET,
          "field",
          "votes");
    }

    @Test
    void theResolutionIsWhatMostVotedFor() {
      refused(
          openedWithThree(),
          resolve(
              Map.of(
                  HARA, Resolution.APPROVE,
                  NODA, Resolution.RETURN,
                  UEKI, Resolution.RETURN)),
          aMember("hara"),
          RESOLUTION_AGAINST_VOTES,
          "field",
          "resolution");
    }

    @Test
    void aDissentIsOfOneWhoVotedOtherwise() {
      refused(
          openedWithThree(),
          resolve(
              Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE), new Dissent(NODA, "理由")),
          aMember("hara"),
          DISSENT_WITHOUT_VOTE,
          "field",
          "dissents");
    }

    @Test
    void nothingIsResolvedWhileTheOpinionsAreSealed() {
      refused(
          and(assigned(), given(HARA), given(NODA)),
          resolveByTwo(),
          aMember("hara"),
          OPINIONS_SEALED);
    }

    @Test
    void aResolutionStands() {
      refused(resolvedByTwo(), resolveByTwo(), aMember("hara"), RESOLVED_ALREADY);
    }

    @Test
    void aResolutionHasMinutes() {
      refused(
          openedWithThree(),
          new ResolveReview(
              R,
              Resolution.APPROVE,
              Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE),
              List.of(),
              null,
              " ",
              HELD_ON),
          aMember("hara"),
          TEXT_MISSING,
          "field",
          "minutes");
    }
  }

  @Test
  void nothingCanBeAskedOfAReviewNeverOpened() {
    for (Object command :
        List.of(
            new ConveneReview(R, S, HELD_ON),
            new AssignReviewers(R, DAY),
            replaceBy(IDE),
            opinion(NODA),
            decline(NODA),
            new CountQuorum(R),
            new OpenOpinions(R),
            resolveByTwo())) {
      fixture
          .givenNoPriorActivity()
          .when(command, by(theSystem()))
          .expectNoEvents()
          .expectResultMessagePayload(Outcome.refused(REVIEW_UNKNOWN));
    }
  }

  private static ReviewOpened opened() {
    return new ReviewOpened(R, A, K_RIP, Examples.KYUSHU, 2006, C);
  }

  private static ReviewConvened convened() {
    return new ReviewConvened(R, K_RIP, S, HELD_ON, SECRETARY);
  }

  private static List<Object> assigned() {
    return List.of(
        opened(),
        convened(),
        new ReviewersAssigned(R, K_RIP, List.of(HARA, NODA, UEKI), List.of(), 2, HARA));
  }

  private static List<Object> quorumFailed() {
    return and(
        assigned(),
        given(HARA),
        declined(NODA),
        declined(UEKI),
        new QuorumCounted(R, K_RIP, 1, 2, false));
  }

  private static List<Object> openedWithThree() {
    return and(assigned(), given(HARA), given(NODA), given(UEKI), open());
  }

  private static List<Object> resolvedByTwo() {
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

  private static OpinionsOpened open() {
    return new OpinionsOpened(R, K_RIP, PersonId.SYSTEM);
  }

  private static SubmitOpinion opinion(PersonId member) {
    return new SubmitOpinion(R, member, Recommendation.APPROVE, "妥当と認める。", null);
  }

  private static OpinionSubmitted given(PersonId member) {
    return new OpinionSubmitted(
        R, K_RIP, OpinionId.of(R, member), member, Recommendation.APPROVE, "妥当と認める。", null);
  }

  private static DeclineReview decline(PersonId member) {
    return new DeclineReview(R, member, ConflictKind.EMPLOYMENT, "顧問を務めている。");
  }

  private static ReviewerDeclined declined(PersonId member) {
    return new ReviewerDeclined(R, K_RIP, member, ConflictKind.EMPLOYMENT, "顧問を務めている。");
  }

  private static ReplaceReviewers replaceBy(PersonId member) {
    return new ReplaceReviewers(R, List.of(member), "定足数不足", DAY);
  }

  private static ResolveReview resolveByTwo() {
    return resolve(Map.of(HARA, Resolution.APPROVE, NODA, Resolution.APPROVE));
  }

  private static ResolveReview resolve(Map<PersonId, Resolution> votes, Dissent... dissents) {
    return new ResolveReview(R, Resolution.APPROVE, votes, List.of(dissents), null, "議事録", HELD_ON);
  }

  private static List<Object> and(List<Object> before, Object... more) {
    List<Object> all = new ArrayList<>(before);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private void refused(
      List<?> given, Object command, Actor by, org.meguri.command.Refusal rule, String... facts) {
    fixture
        .given(given)
        .when(command, SomeActors.by(by))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
