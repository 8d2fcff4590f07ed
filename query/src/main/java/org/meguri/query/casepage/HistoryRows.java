package org.meguri.query.casepage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.storage.Recorded;
import org.meguri.query.frame.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A project's events as rows. */
@Component
public class HistoryRows {

  private final People people;
  private final EventText text;
  private final MessageSource messages;

  HistoryRows(People people, EventText text, MessageSource messages) {
    this.people = people;
    this.text = text;
    this.messages = messages;
  }

  /** One row. */
  public record Row(
      long position,
      Instant at,
      @Nullable LocalDate effectiveOn,
      String event,
      String actor,
      @Nullable String onBehalfOf,
      String text,
      @Nullable String origin,
      @Nullable String href) {}

  /** The rows; an opinion that is still sealed says nothing of its content. */
  public List<Row> of(
      PersonId reader, String project, List<Recorded> events, Set<String> sealed, boolean replays) {
    return rows(
        events,
        event -> content(reader, event, sealed),
        event -> href(project, event.position(), replays));
  }

  /** The rows of a case of a kind, each leading to how it stood then. */
  public List<Row> of(List<Recorded> events, LongFunction<String> then) {
    return rows(events, event -> text.of(event.fact()), event -> then.apply(event.position()));
  }

  private List<Row> rows(
      List<Recorded> events, Function<Recorded, String> content, Function<Recorded, String> href) {
    Locale locale = LocaleContextHolder.getLocale();
    return events.stream()
        .map(
            event ->
                new Row(
                    event.position(),
                    event.recordedAt(),
                    event.fact().effectiveOn(),
                    event.name(),
                    people.name(event.envelope().actor(), locale),
                    event.envelope().onBehalfOf() == null
                        ? null
                        : people.name(event.envelope().onBehalfOf(), locale),
                    content.apply(event),
                    Targets.shown(event.envelope().origin()),
                    href.apply(event)))
        .toList();
  }

  /** In a few words, unless it is kept from the reader. */
  public String content(PersonId reader, Recorded event, Set<String> sealed) {
    if (event.fact() instanceof OpinionSubmitted opinion
        && sealed.contains(opinion.review().value())
        && !opinion.member().equals(reader)) {
      @Nullable String word =
          messages.getMessage("commission.sealed", null, "", LocaleContextHolder.getLocale());
      return word == null ? "" : word;
    }
    return text.of(event.fact());
  }

  private static String href(String project, long position, boolean replays) {
    return replays
        ? "/audit/projects/%s?position=%d".formatted(project, position)
        : "/projects/%s?asOf=%d".formatted(project, position);
  }
}
