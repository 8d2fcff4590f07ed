package org.meguri.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Recorded;

/**
 * What was done about a case, by its event's name: by whom, when, what was said, from which day.
 */
public record Step(
    String name, PersonId by, Instant at, @Nullable String text, @Nullable LocalDate effectiveOn) {

  /** The one an event recorded. */
  public static Step of(
      Recorded recorded, PersonId by, @Nullable String text, @Nullable LocalDate effectiveOn) {
    return new Step(recorded.name(), by, recorded.recordedAt(), text, effectiveOn);
  }

  /** How a page shows them all. */
  public static Section shown(List<Step> steps) {
    Section table =
        Section.of("designation.steps")
            .table(
                "designation.step",
                "designation.by",
                "designation.at",
                "field.effectiveOn",
                "field.reason");
    for (Step step : steps) {
      table =
          table.row(
              Value.word("event." + step.name()),
              Value.person(step.by()),
              Value.moment(step.at()),
              Value.day(step.effectiveOn()),
              Value.text(step.text()));
    }
    return table;
  }
}
