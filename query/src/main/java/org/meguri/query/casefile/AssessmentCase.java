package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Grade;
import org.meguri.command.assessment.RuleResult;
import org.meguri.command.commission.Resolution;
import org.meguri.query.fold.Copy;

/** An assessment from its beginning to its publication and what follows from it. */
public record AssessmentCase(
    String id,
    AssessmentKind kind,
    int fiscalYear,
    String plan,
    State state,
    List<Evidence> evidence,
    List<Draft> drafts,
    Map<String, Answer> answers,
    @Nullable Approval approval,
    @Nullable Publication publication,
    List<Correction> corrections,
    @Nullable String successor,
    Reflecting reflecting) {

  /** How far it came. */
  public enum State {
    BEGUN,
    DRAFTED,
    SENT_BACK,
    FORWARDED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED
  }

  /** One draft: marks, grade, the rule's recommendation, and why it departs from that. */
  public record Draft(
      int version,
      List<CriterionMark> marks,
      @Nullable Integer attainmentPercent,
      List<Evidence> evidence,
      RuleResult recommended,
      Grade grade,
      @Nullable String departureReason,
      String summary,
      PersonId by,
      Instant at,
      Origin origin,
      @Nullable Reasoned sentBack,
      @Nullable Act forwarded) {

    Draft sentBack(Reasoned why) {
      return copy(why, forwarded);
    }

    Draft forwarded(Act act) {
      return copy(sentBack, act);
    }

    private Draft copy(@Nullable Reasoned why, @Nullable Act passedOn) {
      return new Draft(
          version,
          marks,
          attainmentPercent,
          evidence,
          recommended,
          grade,
          departureReason,
          summary,
          by,
          at,
          origin,
          why,
          passedOn);
    }
  }

  /** The written answer to an opinion. */
  public record Answer(String text, PersonId by, Instant at) {}

  /** The director's approval, with the reason where it departs from the commission's resolution. */
  public record Approval(
      int version,
      Grade grade,
      Resolution resolution,
      @Nullable String departureReason,
      PersonId by,
      Instant at) {}

  /** What was published. */
  public record Publication(int version, Grade grade, LocalDate effectiveOn, Instant at) {}

  /** Evidence it rests on was corrected later. */
  public record Correction(Evidence evidence, String reason, Instant at) {}

  /** The last draft. */
  @JsonIgnore
  public Optional<Draft> current() {
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
  }

  AssessmentCase drafted(Draft added) {
    return copy(
        State.DRAFTED,
        Copy.plus(drafts, added),
        answers,
        approval,
        publication,
        corrections,
        successor,
        reflecting);
  }

  AssessmentCase sentBack(Reasoned why) {
    return copy(
        State.SENT_BACK,
        Copy.lastChanged(drafts, d -> d.sentBack(why)),
        answers,
        approval,
        publication,
        corrections,
        successor,
        reflecting);
  }

  AssessmentCase forwarded(Act passedOn) {
    return copy(
        State.FORWARDED,
        Copy.lastChanged(drafts, d -> d.forwarded(passedOn)),
        answers,
        approval,
        publication,
        corrections,
        successor,
        reflecting);
  }

  AssessmentCase answered(Object opinion, Answer answer) {
    return copy(
        state,
        drafts,
        Copy.with(answers, opinion, answer),
        approval,
        publication,
        corrections,
        successor,
        reflecting);
  }

  AssessmentCase approved(Approval given) {
    return copy(
        State.APPROVED, drafts, answers, given, publication, corrections, successor, reflecting);
  }

  AssessmentCase published(Publication as) {
    return copy(State.PUBLISHED, drafts, answers, approval, as, corrections, successor, reflecting);
  }

  AssessmentCase corrected(Correction added) {
    return copy(
        state,
        drafts,
        answers,
        approval,
        publication,
        Copy.plus(corrections, added),
        successor,
        reflecting);
  }

  AssessmentCase superseded(String by) {
    return copy(
        State.SUPERSEDED, drafts, answers, approval, publication, corrections, by, reflecting);
  }

  AssessmentCase reflecting(UnaryOperator<Reflecting> change) {
    return copy(
        state,
        drafts,
        answers,
        approval,
        publication,
        corrections,
        successor,
        change.apply(reflecting));
  }

  private AssessmentCase copy(
      State newState,
      List<Draft> newDrafts,
      Map<String, Answer> newAnswers,
      @Nullable Approval newApproval,
      @Nullable Publication newPublication,
      List<Correction> newCorrections,
      @Nullable String newSuccessor,
      Reflecting newReflecting) {
    return new AssessmentCase(
        id,
        kind,
        fiscalYear,
        plan,
        newState,
        evidence,
        newDrafts,
        newAnswers,
        newApproval,
        newPublication,
        newCorrections,
        newSuccessor,
        newReflecting);
  }
}
