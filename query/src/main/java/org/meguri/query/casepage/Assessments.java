package org.meguri.query.casepage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.PlanCase;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Reflecting;
import org.meguri.query.casefile.Review;
import org.meguri.query.casefile.Round;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Assessments with the rule's recommendation, the commission's opinions and the answers to them.
 */
@Component
public class Assessments {

  private final People people;
  private final Writing fmt;
  private final MessageSource messages;

  Assessments(People people, Writing fmt, MessageSource messages) {
    this.people = people;
    this.fmt = fmt;
    this.messages = messages;
  }

  /** One assessment. */
  public record View(
      String kind,
      int fiscalYear,
      String state,
      @Nullable String origin,
      @Nullable String grade,
      @Nullable String recommended,
      @Nullable String ruleVersion,
      List<Labelled> inputs,
      @Nullable String departureReason,
      List<MarkView> marks,
      @Nullable String attainment,
      @Nullable String summary,
      List<EvidenceView> evidence,
      @Nullable String resolution,
      @Nullable String conditions,
      List<Labelled> votes,
      List<DissentView> dissents,
      List<OpinionView> opinions,
      @Nullable LocalDate publishedOn,
      @Nullable String reflection,
      @Nullable String reflectionRecommended,
      @Nullable String reflectionReason) {}

  /** The mark for a criterion. */
  public record MarkView(int criterion, String mark, String reason) {}

  /** Something it rests on; {@code corrected} where that was corrected later. */
  public record EvidenceView(String text, boolean corrected) {}

  /** A vote against the resolution. */
  public record DissentView(String member, String reason) {}

  /** A member's opinion with its answer; nothing but that it is in, while sealed. */
  public record OpinionView(
      String member,
      @Nullable String recommendation,
      @Nullable String text,
      @Nullable String conditions,
      @Nullable String answer,
      boolean sealed) {}

  /** The assessments, the latest first. */
  public List<View> of(ProjectCase found) {
    List<View> views = new ArrayList<>();
    found.assessments().values().forEach(each -> views.add(0, view(found, each)));
    return views;
  }

  private View view(ProjectCase found, AssessmentCase assessment) {
    AssessmentCase.@Nullable Draft draft = assessment.current().orElse(null);
    @Nullable Review review = found.reviewOf(assessment.id()).orElse(null);
    Review.@Nullable Resolved resolved = review == null ? null : review.resolved();
    Reflecting reflecting = assessment.reflecting();
    return new View(
        assessment.kind().name(),
        assessment.fiscalYear(),
        assessment.state().name(),
        draft == null ? null : Targets.shown(draft.origin()),
        draft == null ? null : draft.grade().name(),
        draft == null ? null : draft.recommended().result(),
        draft == null ? null : draft.recommended().version(),
        draft == null ? List.of() : inputs(draft.recommended().inputs()),
        draft == null ? null : draft.departureReason(),
        draft == null ? List.of() : marks(draft),
        draft == null || draft.attainmentPercent() == null
            ? null
            : fmt.percent(BigDecimal.valueOf(draft.attainmentPercent(), 2)),
        draft == null ? null : draft.summary(),
        evidence(found, assessment, draft),
        resolved == null ? null : resolved.resolution().name(),
        resolved == null ? null : resolved.conditions(),
        resolved == null ? List.of() : votes(resolved.votes()),
        resolved == null ? List.of() : dissents(resolved),
        review == null ? List.of() : opinions(assessment, review),
        assessment.publication() == null ? null : assessment.publication().effectiveOn(),
        reflecting.decision() == null ? null : reflecting.decision().outcome().name(),
        reflecting.recommended() == null ? null : reflecting.recommended().result(),
        reflecting.decision() == null ? null : reflecting.decision().reason());
  }

  private static List<MarkView> marks(AssessmentCase.Draft draft) {
    return draft.marks().stream()
        .map(mark -> new MarkView(mark.criterion(), mark.mark().name(), mark.reason()))
        .toList();
  }

  private List<Labelled> inputs(Map<String, String> inputs) {
    return inputs.entrySet().stream()
        .map(
            e ->
                new Labelled(
                    word("ruleInput." + e.getKey(), e.getKey()),
                    inputValue(e.getKey(), e.getValue())))
        .toList();
  }

  private List<Labelled> votes(Map<String, Integer> votes) {
    return votes.entrySet().stream()
        .map(
            e ->
                new Labelled(
                    word("resolution." + e.getKey(), e.getKey()), fmt.number(e.getValue())))
        .toList();
  }

  private List<DissentView> dissents(Review.Resolved resolved) {
    return resolved.dissents().stream()
        .map(dissent -> new DissentView(people.name(dissent.member(), locale()), dissent.reason()))
        .toList();
  }

  private List<OpinionView> opinions(AssessmentCase assessment, Review review) {
    return review.opinions().stream()
        .map(
            opinion -> {
              AssessmentCase.@Nullable Answer answer = assessment.answers().get(opinion.id());
              return new OpinionView(
                  people.name(opinion.member(), locale()),
                  opinion.recommendation() == null ? null : opinion.recommendation().name(),
                  opinion.text(),
                  opinion.conditions(),
                  answer == null ? null : answer.text(),
                  opinion.text() == null);
            })
        .toList();
  }

  private List<EvidenceView> evidence(
      ProjectCase found, AssessmentCase assessment, AssessmentCase.@Nullable Draft draft) {
    List<Evidence> cited = draft == null ? assessment.evidence() : draft.evidence();
    return cited.stream()
        .map(
            each ->
                new EvidenceView(
                    messages.getMessage(
                        "cited",
                        new Object[] {called(found, each), Integer.toString(each.version())},
                        each.id(),
                        locale()),
                    assessment.corrections().stream()
                        .anyMatch(correction -> correction.evidence().id().equals(each.id()))))
        .toList();
  }

  /** What it is called on its own tab. */
  private String called(ProjectCase found, Evidence cited) {
    @Nullable PlanCase plan = found.plans().get(cited.id());
    @Nullable Round round = found.rounds().get(cited.id());
    String kind =
        round == null
            ? word("cited." + cited.kind(), cited.kind())
            : word("window." + round.window() + ".long", cited.kind());
    if (plan != null) {
      return fmt.fiscalYear(plan.fiscalYear()) + " " + kind;
    }
    return round == null ? kind : fmt.fiscalYear(round.fiscalYear()) + " " + kind;
  }

  /** A rule's input as a person would say it; figures below zero stand for none. */
  private String inputValue(String key, String value) {
    if (key.equals("attainmentPercent") && value.startsWith("-")) {
      return "—";
    }
    return word("value." + value, word("assessmentKind." + value, word(key + "." + value, value)));
  }

  private String word(String key, String otherwise) {
    @Nullable String word = messages.getMessage(key, null, otherwise, locale());
    return word == null ? otherwise : word;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
