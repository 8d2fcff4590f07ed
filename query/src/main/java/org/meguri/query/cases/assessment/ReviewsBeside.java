package org.meguri.query.cases.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.commission.Dissent;
import org.meguri.query.casefile.AssessmentCase;
import org.meguri.query.casefile.Review;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.SectionsBeside;
import org.meguri.query.cases.Value;
import org.springframework.stereotype.Component;

/**
 * The commission's opinions with the written answers, and its resolutions, beside an assessment.
 */
@Component
class ReviewsBeside implements SectionsBeside {

  private final AssessmentReviews reviews;

  ReviewsBeside(AssessmentReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public List<Section> of(PersonId reader, CaseFound found, long position) {
    if (!(found.state() instanceof AssessmentState state)) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (Review review : reviews.of(reader, AssessmentId.of(found.id()), position)) {
      sections.add(opinions(review, state.assessment().answers()));
      sections.add(resolution(review));
    }
    return sections.stream().filter(section -> !section.isEmpty()).toList();
  }

  private static Section opinions(Review review, Map<String, AssessmentCase.Answer> answers) {
    Section section =
        Section.of("assessment.opinions")
            .table(
                "assessment.member",
                "assessment.recommends",
                "assessment.opinion",
                "assessment.conditions",
                "assessment.answer");
    for (Review.Opinion opinion : review.opinions()) {
      AssessmentCase.@Nullable Answer answer = answers.get(opinion.id());
      section =
          section.row(
              Value.person(opinion.member()),
              Value.of("recommendation", opinion.recommendation()),
              opinion.text() == null ? Value.word("assessment.sealed") : Value.text(opinion.text()),
              Value.text(opinion.conditions()),
              Value.text(answer == null ? null : answer.text()));
    }
    return section;
  }

  private static Section resolution(Review review) {
    Review.@Nullable Resolved resolved = review.resolved();
    Section section = Section.of("assessment.resolution");
    if (resolved == null) {
      return section;
    }
    section =
        section
            .fact(
                "assessment.resolution",
                new Value.Leading(
                    Value.of("resolution", resolved.resolution()), "/reviews/" + review.id()))
            .fact("assessment.heldOn", Value.day(review.heldOn()))
            .fact("assessment.conditions", Value.text(resolved.conditions()))
            .fact("assessment.minutes", Value.text(resolved.minutes()))
            .fact("assessment.votes", votes(resolved));
    for (Dissent dissent : resolved.dissents()) {
      section =
          section.fact(
              "assessment.dissents",
              Value.several(List.of(Value.person(dissent.member()), Value.text(dissent.reason()))));
    }
    return section;
  }

  private static Value votes(Review.Resolved resolved) {
    List<Value> votes = new ArrayList<>();
    new TreeMap<>(resolved.votes())
        .forEach(
            (of, count) -> {
              votes.add(Value.of("resolution", of));
              votes.add(Value.number(count));
            });
    return Value.several(votes);
  }
}
