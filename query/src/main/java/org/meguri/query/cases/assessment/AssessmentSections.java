package org.meguri.query.cases.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.CriterionMark;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.RuleResult;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.Reflecting;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.Value;

/** An assessment as its page shows it. */
final class AssessmentSections {

  private static final Set<String> YES_OR_NO = Set.of("true", "false");
  private static final String REASON = "assessment.reason";

  private AssessmentSections() {}

  static List<Section> of(AssessmentState s) {
    AssessmentCase.@Nullable Draft draft = s.assessment().current().orElse(null);
    return List.of(
        what(s, draft),
        marks(draft),
        evidence(s.assessment(), draft),
        rule(draft),
        drafts(s.assessment()),
        decided(s),
        reflection(s.assessment().reflecting()));
  }

  private static Section what(AssessmentState s, AssessmentCase.@Nullable Draft draft) {
    AssessmentCase of = s.assessment();
    Section section =
        Section.of("assessment.what")
            .fact("assessment.kind", Value.of("assessmentKind", of.kind()))
            .fact("assessment.subject", Value.project(s.project()))
            .fact("assessment.year", Value.word("fmt.fiscalYear", of.fiscalYear()));
    return draft == null
        ? section
        : section
            .fact("assessment.grade", Value.of("grade", draft.grade()))
            .fact("assessment.recommended", Value.of("grade", draft.recommended().result()))
            .fact("assessment.departure", Value.text(draft.departureReason()))
            .fact("assessment.attainmentPercent", Value.number(draft.attainmentPercent()))
            .fact("assessment.summary", Value.text(draft.summary()))
            .fact("assessment.origin", Value.of("origin", draft.origin()));
  }

  private static Section marks(AssessmentCase.@Nullable Draft draft) {
    Section section =
        Section.of("assessment.marks").table("assessment.criterion", "assessment.mark", REASON);
    for (CriterionMark mark : draft == null ? List.<CriterionMark>of() : draft.marks()) {
      section =
          section.row(
              Value.of("criterion", mark.criterion()),
              Value.of("mark", mark.mark()),
              Value.text(mark.reason()));
    }
    return section;
  }

  private static Section evidence(AssessmentCase of, AssessmentCase.@Nullable Draft draft) {
    Section section =
        Section.of("assessment.evidence")
            .table(
                "assessment.evidenceKind",
                "assessment.evidenceOf",
                "assessment.evidenceVersion",
                "assessment.evidence.corrected");
    for (Evidence cited : draft == null ? of.evidence() : draft.evidence()) {
      section =
          section.row(
              Value.of("cited", cited.kind()),
              Citing.of(cited),
              Value.number(cited.version()),
              Value.several(
                  of.corrections().stream()
                      .filter(each -> each.evidence().id().equals(cited.id()))
                      .<Value>map(each -> Value.text(each.reason()))
                      .toList()));
    }
    return section;
  }

  private static Section rule(AssessmentCase.@Nullable Draft draft) {
    Section section =
        Section.of("assessment.byTheRule").table("assessment.input", "assessment.was");
    if (draft == null) {
      return section;
    }
    RuleResult rule = draft.recommended();
    Map<String, String> inputs = new TreeMap<>(rule.inputs());
    for (Map.Entry<String, String> input : inputs.entrySet()) {
      section =
          section.row(
              Value.of("ruleInput", input.getKey()), said(input.getKey(), input.getValue()));
    }
    return section.fact("assessment.ruleVersion", Value.word("assessment.rule", rule.version()));
  }

  /** A rule's input as a person would say it; a figure below zero stands for none. */
  private static Value said(String key, String value) {
    if (key.equals("kind")) {
      return Value.of("assessmentKind", value);
    }
    if (YES_OR_NO.contains(value)) {
      return Value.of("value", value);
    }
    return Value.text(value.startsWith("-") ? "—" : value);
  }

  private static Section drafts(AssessmentCase of) {
    Section section =
        Section.of("assessment.drafts")
            .table(
                "assessment.draftVersion",
                "assessment.draftedBy",
                "assessment.draftedAt",
                "assessment.sentBackFor",
                "assessment.forwardedBy");
    for (AssessmentCase.Draft draft : of.drafts()) {
      section =
          section.row(
              Value.number(draft.version()),
              Value.person(draft.by()),
              Value.moment(draft.at()),
              Value.text(draft.sentBack() == null ? null : draft.sentBack().reason()),
              Value.person(draft.forwarded() == null ? null : draft.forwarded().by()));
    }
    return section;
  }

  private static Section decided(AssessmentState s) {
    AssessmentCase.@Nullable Approval approval = s.assessment().approval();
    AssessmentCase.@Nullable Publication publication = s.assessment().publication();
    Section section =
        Section.of("assessment.decided").fact("assessment.replaces", link(s.predecessor()));
    if (approval != null) {
      section =
          section
              .fact("assessment.approvedBy", Value.person(approval.by()))
              .fact("assessment.approvedAt", Value.moment(approval.at()))
              .fact("assessment.resolution", Value.of("resolution", approval.resolution()))
              .fact("assessment.commissionDeparture", Value.text(approval.departureReason()));
    }
    if (publication != null) {
      section =
          section
              .fact("assessment.published", Value.day(publication.effectiveOn()))
              .fact("assessment.publishedVersion", Value.number(publication.version()));
    }
    return section.fact("assessment.replacedBy", link(s.assessment().successor()));
  }

  private static Value link(@Nullable String assessment) {
    return Value.link("assessment", assessment);
  }

  private static Section reflection(Reflecting reflecting) {
    Reflecting.@Nullable Decision decision = reflecting.decision();
    Section section = Section.of("assessment.reflection");
    RuleResult recommended = reflecting.recommended();
    if (recommended != null) {
      section =
          section.fact(
              "assessment.reflectionByTheRule", Value.of("reflection", recommended.result()));
    }
    return decision == null
        ? section
        : section
            .fact("assessment.reflectionDecided", Value.of("reflection", decision.outcome()))
            .fact(REASON, Value.text(decision.reason()))
            .fact("assessment.reflectionBy", Value.person(decision.by()))
            .fact("assessment.reflectionOn", Value.day(decision.effectiveOn()));
  }
}
