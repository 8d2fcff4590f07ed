package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;

/**
 * Reads the flat metadata of an event. Replay reads millions of them, and they are short texts
 * without anything escaped, so these are taken apart by hand; whatever looks different is read by
 * the general parser.
 */
final class EnvelopeReader {
  private final JsonFactory json = new JsonFactory();

  Envelope read(String metadata) {
    Fields fields = new Fields();
    return plain(metadata, fields) ? fields.envelope() : general(metadata);
  }

  /** Exactly {"name":"text","name":"text"} with nothing escaped; false if it is anything else. */
  private static boolean plain(String text, Fields fields) {
    int end = text.length() - 1;
    if (end < 1 || text.charAt(0) != '{' || text.charAt(end) != '}' || text.indexOf('\\') >= 0) {
      return false;
    }
    int at = 1;
    while (at < end) {
      int nameEnd = text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
      if (nameEnd < 0 || !text.startsWith("\":\"", nameEnd)) {
        return false;
      }
      int valueEnd = text.indexOf('"', nameEnd + 3);
      if (valueEnd < 0) {
        return false;
      }
      fields.put(text, at + 1, nameEnd, text.substring(nameEnd + 3, valueEnd));
      at = valueEnd + 1;
      if (at < end && text.charAt(at++) != ',') {
        return false;
      }
    }
    return true;
  }

  private Envelope general(String metadata) {
    Fields fields = new Fields();
    try (JsonParser in = json.createParser(metadata)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (in.nextToken().isScalarValue()) {
          fields.put(name, 0, name.length(), in.getText());
        } else {
          in.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("An event's metadata cannot be read", e);
    }
    return fields.envelope();
  }

  /** What was found so far; unknown names are passed over. */
  private static final class Fields {
    private @Nullable String actor;
    private @Nullable String role;
    private @Nullable String onBehalfOf;
    private @Nullable String correlation;
    private @Nullable String causation;
    private @Nullable String command;
    private @Nullable String task;
    private @Nullable String process;
    private @Nullable String origin;

    void put(String text, int from, int to, String value) {
      if (is("actor", text, from, to)) {
        actor = value;
      } else if (is("causation", text, from, to)) {
        causation = value;
      } else if (is("command", text, from, to)) {
        command = value;
      } else if (is("correlation", text, from, to)) {
        correlation = value;
      } else if (is("onBehalfOf", text, from, to)) {
        onBehalfOf = value;
      } else if (is("origin", text, from, to)) {
        origin = value;
      } else if (is("process", text, from, to)) {
        process = value;
      } else if (is("role", text, from, to)) {
        role = value;
      } else if (is("task", text, from, to)) {
        task = value;
      }
    }

    private static boolean is(String name, String text, int from, int to) {
      return to - from == name.length() && text.startsWith(name, from);
    }

    /** What was stored without an actor was done by the system itself. */
    Envelope envelope() {
      return new Envelope(
          actor == null ? PersonId.SYSTEM : PersonId.of(actor),
          role,
          onBehalfOf == null ? null : PersonId.of(onBehalfOf),
          correlation,
          causation,
          // Mostly one and the same text, which need not be kept twice.
          command != null && command.equals(causation) ? causation : command,
          task,
          process,
          origin == null ? Origin.WORK : Origin.valueOf(origin));
    }
  }
}
