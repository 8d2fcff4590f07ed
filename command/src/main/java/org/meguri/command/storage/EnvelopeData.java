package org.meguri.command.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;

/** The envelope as flat text in an event's metadata, and on its way there with the command. */
final class EnvelopeData implements CorrelationDataProvider {
  /** Where a command carries its envelope. */
  static final String KEY = "envelope";

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    return message.getMetaData().get(KEY) instanceof Envelope envelope ? toMap(envelope) : Map.of();
  }

  static Envelope of(Acting acting, @Nullable Actor actor) {
    String command = acting.commandId().value();
    return new Envelope(
        acting.person(),
        actor == null ? null : rolesOf(actor),
        acting.onBehalfOf(),
        acting.correlation() == null ? command : acting.correlation(),
        command,
        command,
        acting.task(),
        acting.processInstance(),
        acting.origin());
  }

  private static @Nullable String rolesOf(Actor actor) {
    String roles =
        actor.held().stream()
            .map(held -> held.role().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return roles.isEmpty() ? null : roles;
  }

  static Map<String, String> toMap(Envelope envelope) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("actor", envelope.actor().value());
    put(data, "role", envelope.role());
    put(data, "onBehalfOf", envelope.onBehalfOf());
    put(data, "correlation", envelope.correlation());
    put(data, "causation", envelope.causation());
    put(data, "command", envelope.command());
    put(data, "task", envelope.task());
    put(data, "process", envelope.processInstance());
    data.put("origin", envelope.origin().name());
    return data;
  }

  private static void put(Map<String, String> data, String key, @Nullable Object value) {
    if (value != null) {
      data.put(key, value.toString());
    }
  }
}
