package org.meguri.command.programme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/** A project's entry, or what holds one, as text for the tables that keep it. */
public final class EntryJson {
  private EntryJson() {}

  public static String write(Object entry) {
    return ProgrammeJson.write(entry);
  }

  public static ProjectEntry read(String text) {
    return read(text, ProjectEntry.class);
  }

  public static <T> T read(String text, Class<T> type) {
    return ProgrammeJson.read(text, type);
  }

  /**
   * An entry somebody wrote as a programme file has it; empty where it does not keep the schema.
   */
  public static Optional<ProjectEntry> parse(String text) {
    try {
      JsonNode tree = LocatedJson.parse(text).root();
      return EntrySchema.CHECK.of(tree).isEmpty()
          ? Optional.of(ProgrammeJson.read(text, ProjectEntry.class))
          : Optional.empty();
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
