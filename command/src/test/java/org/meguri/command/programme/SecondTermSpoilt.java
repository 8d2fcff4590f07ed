package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The second term's file, spoilt in one place or another, and what reading says of it. */
abstract class SecondTermSpoilt {
  static final String FILE = secondTerm();
  static final ProgrammeReading READING = new ProgrammeReading();

  static String replaced(String good, String bad) {
    assertThat(FILE).contains(good);
    int at = FILE.indexOf(good);
    return FILE.substring(0, at) + bad + FILE.substring(at + good.length());
  }

  static List<ImportError> errors(String text) {
    return errors(bytes(text));
  }

  static List<ImportError> errors(byte[] bytes) {
    ProgrammeReading.Unreadable unreadable =
        catchThrowableOfType(ProgrammeReading.Unreadable.class, () -> READING.read(bytes));
    assertThat(unreadable).isNotNull();
    return unreadable.errors();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String secondTerm() {
    try (InputStream in =
        SecondTermSpoilt.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
