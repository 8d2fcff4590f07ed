package org.meguri.workflows.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.diagram.Drawings;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.meguri.workflows.engine.IncidentOwners.Owned;
import org.springframework.stereotype.Component;

/** Puts incidents into the reader's words. */
@Component
class IncidentLines {

  /**
   * A failed step: {@code step} is its name in the diagram, {@code owner} the role it is given to,
   * the names of persons as people know them.
   */
  record Line(
      String id,
      String process,
      String element,
      String step,
      String processInstance,
      String owner,
      String cause,
      Instant since,
      @Nullable String takenBy,
      @Nullable Instant takenAt,
      @Nullable String retriedBy,
      @Nullable Instant retriedAt) {}

  private final Drawings drawings;
  private final People people;

  IncidentLines(Drawings drawings, People people) {
    this.drawings = drawings;
    this.people = people;
  }

  List<Line> of(List<Owned> incidents, Locale locale) {
    return incidents.stream()
        .map(
            each ->
                new Line(
                    each.incident(),
                    each.process(),
                    each.element(),
                    step(each, locale),
                    each.processInstance(),
                    each.owner().name(),
                    each.cause(),
                    each.since().toInstant(),
                    name(each.takenBy(), locale),
                    moment(each.takenAt()),
                    name(each.retriedBy(), locale),
                    moment(each.retriedAt())))
        .toList();
  }

  private String step(Owned incident, Locale locale) {
    return drawings
        .of(incident.process())
        .map(diagram -> diagram.elements().get(incident.element()))
        .map(element -> element.name(Languages.of(locale)))
        .filter(name -> !name.isBlank())
        .orElse(incident.element());
  }

  private @Nullable String name(@Nullable String person, Locale locale) {
    return person == null ? null : people.name(PersonId.of(person), locale);
  }

  private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
