package org.meguri.ops.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;

/** A programme file that comes with the product, whole or with some of its projects only. */
final class ProgrammeResource {

  private ProgrammeResource() {}

  /** With no project named, the file as it is. */
  static byte[] read(String resource, Set<String> projects) {
    try (InputStream in = ProgrammeResource.class.getResourceAsStream(resource)) {
      byte[] whole = Objects.requireNonNull(in, resource).readAllBytes();
      return projects.isEmpty() ? whole : only(projects, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] only(Set<String> projects, byte[] whole) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode file = mapper.readTree(whole);
    keep(file.path("projects"), "id", projects);
    for (JsonNode member : file.path("commission").path("members")) {
      keep(member.path("employments"), "project", projects);
    }
    return mapper.writeValueAsBytes(file);
  }

  private static void keep(JsonNode list, String field, Set<String> projects) {
    if (list instanceof ArrayNode entries) {
      for (Iterator<JsonNode> each = entries.iterator(); each.hasNext(); ) {
        if (!projects.contains(each.next().path(field).asText())) {
          each.remove();
        }
      }
    }
  }
}
