package org.meguri.workflows.forms;

import java.util.List;
import org.meguri.command.programme.ProgrammeFile;

/**
 * What a field is called: by a message key, by the programme file's own name in both languages, or
 * as the data has it.
 */
public sealed interface Label {

  /** A message of messages_ja / messages_en; arguments are shown as they are. */
  record Keyed(String key, List<String> arguments) implements Label {}

  /** A name the programme file gives. */
  record Named(String en, String ja) implements Label {}

  /** Data, shown as it is. */
  record Plain(String text) implements Label {}

  static Label key(String key, String... arguments) {
    return new Keyed(key, List.of(arguments));
  }

  static Label named(ProgrammeFile.Name name) {
    return new Named(name.en(), name.ja());
  }
}
