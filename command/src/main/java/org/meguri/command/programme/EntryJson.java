package org.meguri.command.programme;

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
}
