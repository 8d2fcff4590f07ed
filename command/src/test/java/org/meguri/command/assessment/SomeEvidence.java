package org.meguri.command.assessment;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.meguri.command.commission.StubReviews;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.Plans;
import org.meguri.command.programme.Examples;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.Rounds;
import org.meguri.command.survey.SurveyWindow;

/** Plans and rounds as a test needs them to stand, and examples of a draft. */
final class SomeEvidence implements Plans, Rounds {
  static final PlanId PLAN = PlanId.of(Examples.K_RIP, 2006);
  static final RoundId SPRING = RoundId.of(Examples.K_RIP, 2006, SurveyWindow.SPRING);
  static final Evidence PLAN_V2 = new Evidence("plan", PLAN.value(), 2);
  static final Evidence ROUND_V5 = new Evidence("round", SPRING.value(), 5);
  static final RuleResult RECOMMENDS_B =
      new RuleResult("assessment-grade", "1", Map.of("marksA", "2"), "B");

  private OptionalInt submitted = OptionalInt.of(2);
  private OptionalInt approved = OptionalInt.of(2);
  private final Set<RoundId> closed = new HashSet<>(Set.of(SPRING));

  SomeEvidence withoutSubmittedPlan() {
    submitted = OptionalInt.empty();
    return this;
  }

  SomeEvidence withSubmittedPlan(int version) {
    submitted = OptionalInt.of(version);
    return this;
  }

  SomeEvidence withoutApprovedPlan() {
    approved = OptionalInt.empty();
    return this;
  }

  SomeEvidence withOpenRound() {
    closed.clear();
    return this;
  }

  @Override
  public OptionalInt submittedVersion(PlanId plan) {
    return submitted;
  }

  @Override
  public OptionalInt approvedVersion(PlanId plan) {
    return approved;
  }

  @Override
  public boolean isClosed(RoundId round) {
    return closed.contains(round);
  }

  @Override
  public boolean isAfterClosing(RoundId round, long sequence) {
    return false;
  }

  @Override
  public int version(RoundId round) {
    return 5;
  }

  @Override
  public Map<String, BigDecimal> totals(RoundId round) {
    return Map.of();
  }

  static List<CriterionMark> allMarks() {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(criterion -> new CriterionMark(criterion, Mark.B, "理由 " + criterion))
        .toList();
  }

  static AssessmentId exAnte() {
    return StubReviews.ASSESSMENT;
  }
}
