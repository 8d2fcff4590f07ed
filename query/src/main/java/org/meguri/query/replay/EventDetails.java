package org.meguri.query.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.Reading;
import org.meguri.query.frame.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the drawer of one event; causes and consequences are looked for among its neighbours. */
@Component
public class EventDetails {

  private static final int NEIGHBOURS = 60;

  private final Reading reading;
  private final People people;
  private final MessageSource messages;
  private final ObjectMapper json = new ObjectMapper();

  EventDetails(Reading reading, People people, MessageSource messages) {
    this.reading = reading;
    this.people = people;
    this.messages = messages;
  }

  /** The event at a position of the project's history. */
  public EventDetail of(PersonId reader, ProjectId project, long position) {
    Recorded event = reading.event(reader, project, position);
    Envelope envelope = event.envelope();
    Locale locale = LocaleContextHolder.getLocale();
    List<Recorded> earlier = reading.latest(reader, project, position, NEIGHBOURS);
    List<Recorded> later = reading.history(reader, project, position, NEIGHBOURS);
    return new EventDetail(
        position,
        event.name(),
        event.recordedAt(),
        event.fact().effectiveOn(),
        people.name(envelope.actor(), locale),
        foremost(envelope.role()),
        envelope.onBehalfOf() == null ? null : people.name(envelope.onBehalfOf(), locale),
        envelope.command(),
        envelope.correlation(),
        envelope.task(),
        envelope.processInstance(),
        envelope.origin().name(),
        links(project, earlier, each -> isCause(each, event)),
        links(project, later, each -> isCause(event, each)),
        pretty(reading.payload(reader, reading.sealed(project), event)));
  }

  /** By the id of the event it names, or because both carried out the same command or task. */
  private static boolean isCause(Recorded cause, Recorded effect) {
    @Nullable String named = effect.envelope().causation();
    if (cause.eventId().equals(named)) {
      return true;
    }
    @Nullable String command = effect.envelope().command();
    @Nullable String task = effect.envelope().task();
    return (command != null && command.equals(cause.envelope().command()))
        || (task != null && task.equals(cause.envelope().task()))
        || (task != null && task.equals(cause.stream()));
  }

  private List<EventDetail.Link> links(
      ProjectId project, List<Recorded> events, Predicate<Recorded> wanted) {
    return events.stream()
        .filter(wanted)
        .map(
            each ->
                new EventDetail.Link(
                    each.position() + " " + name(each),
                    "/audit/projects/%s?position=%d".formatted(project, each.position())))
        .toList();
  }

  private String name(Recorded event) {
    @Nullable String name =
        messages.getMessage(
            "event." + event.name(), null, event.name(), LocaleContextHolder.getLocale());
    return name == null ? event.name() : name;
  }

  private static @Nullable String foremost(@Nullable String roles) {
    if (roles == null || roles.isBlank()) {
      return null;
    }
    Set<String> known =
        java.util.Arrays.stream(org.meguri.command.actor.Role.values())
            .map(Enum::name)
            .collect(java.util.stream.Collectors.toSet());
    return java.util.Arrays.stream(roles.split(","))
        .map(String::strip)
        .filter(known::contains)
        .findFirst()
        .orElse(null);
  }

  private String pretty(@Nullable String payload) {
    if (payload == null) {
      @Nullable String sealed =
          messages.getMessage("commission.sealed", null, "", LocaleContextHolder.getLocale());
      return sealed == null ? "" : sealed;
    }
    try {
      return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(payload));
    } catch (JsonProcessingException fault) {
      throw new IllegalStateException("Stored payload is no JSON", fault);
    }
  }
}
