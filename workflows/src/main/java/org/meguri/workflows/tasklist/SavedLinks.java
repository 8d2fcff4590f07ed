package org.meguri.workflows.tasklist;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Parameters;
import org.meguri.query.problem.BadInput;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters a reader may use, as links with how many tasks they hold now. */
@Component
class SavedLinks {

  /** A saved filter as a link. */
  public record SavedLink(
      String id,
      String name,
      String href,
      long count,
      boolean shared,
      boolean own,
      boolean current) {}

  private final SavedFilters saved;
  private final Reaches reaches;
  private final TaskList list;
  private final TaskRequest requests;

  SavedLinks(SavedFilters saved, Reaches reaches, TaskList list, TaskRequest requests) {
    this.saved = saved;
    this.reaches = reaches;
    this.list = list;
    this.requests = requests;
  }

  List<SavedLink> of(PersonId reader, Map<String, String> asked) {
    String now = TaskAddress.of(asked);
    return saved.of(reader, reaches.of(reader).bureaus()).stream()
        .map(
            s ->
                new SavedLink(
                    s.id(),
                    s.name(),
                    "/tasks?" + s.query(),
                    counted(reader, s.query()),
                    s.shared(),
                    s.owner().equals(reader.value()),
                    now.equals("/tasks?" + s.query())))
        .toList();
  }

  /** A filter saved by an older version that cannot be read any more counts nothing. */
  private long counted(PersonId reader, String query) {
    Map<String, String> values = new LinkedHashMap<>();
    UriComponentsBuilder.fromUriString("/tasks?" + query)
        .build()
        .getQueryParams()
        .forEach(
            (name, value) ->
                values.put(
                    name,
                    value.isEmpty() || value.get(0) == null
                        ? ""
                        : URLDecoder.decode(value.get(0), StandardCharsets.UTF_8)));
    try {
      return list.count(
          reader,
          requests.query(
              values.get("view"),
              values.get("bureau"),
              values.get("project"),
              values.get("due"),
              Parameters.text("text", values.get("text")),
              values.get("sort"),
              null,
              1));
    } catch (BadInput unreadable) {
      return 0;
    }
  }
}
