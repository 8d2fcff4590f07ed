package org.meguri.workflows.checking.commission;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.meguri.command.commission.ConditionEvent.ConditionSet;
import org.meguri.command.commission.ConditionEvent.FulfilmentConfirmed;
import org.meguri.command.commission.ReviewId;
import org.meguri.query.access.Sight;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** Conditions beside the review that set them, and those of all reviews until they are met. */
@Component
class ConditionLines {

  /** A condition; {@code href} leads to its case. */
  public record ConditionLine(
      String href, String project, String text, LocalDate dueBy, boolean met) {}

  private final Papers papers;
  private final ProjectNames names;

  ConditionLines(Papers papers, ProjectNames names) {
    this.papers = papers;
    this.names = names;
  }

  List<ConditionLine> of(ReviewId review, Locale locale) {
    return papers.about(review, ConditionSet.class).stream()
        .sorted(Comparator.comparing(ConditionSet::number))
        .map(set -> line(set, locale))
        .toList();
  }

  /** Those still to be met, the earliest due first, of what no conflict hides. */
  List<ConditionLine> open(Sight sight, Locale locale) {
    return papers.every(ConditionSet.class).stream()
        .filter(set -> !sight.barred().contains(set.project().value()))
        .filter(set -> !isMet(set))
        .filter(set -> sight.all() || sight.covers(set.bureau().value(), set.project().value()))
        .sorted(Comparator.comparing(ConditionSet::dueBy).thenComparing(ConditionSet::number))
        .map(set -> line(set, locale))
        .toList();
  }

  private ConditionLine line(ConditionSet set, Locale locale) {
    return new ConditionLine(
        "/cases/condition/" + set.condition(),
        names.of(set.project(), locale),
        set.text(),
        set.dueBy(),
        isMet(set));
  }

  private boolean isMet(ConditionSet set) {
    return papers.latest(set.condition(), FulfilmentConfirmed.class).isPresent();
  }
}
