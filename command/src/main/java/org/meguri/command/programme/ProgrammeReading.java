package org.meguri.command.programme;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Turns the bytes of a file into a programme, or into every error in it by line and field. */
final class ProgrammeReading {
  static final int LARGEST = 5 * 1024 * 1024;

  private final SchemaCheck schema;

  ProgrammeReading() {
    this.schema = new SchemaCheck(schemaFile());
  }

  /** What a file says, when nothing is wrong with it. */
  record Read(ProgrammeFile file, String contentHash, LocatedJson json) {}

  /** A file that cannot be taken, with its errors in the order of the lines. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<ImportError> errors;

    Unreadable(List<ImportError> errors) {
      super(errors.toString());
      this.errors =
          errors.stream()
              .sorted(Comparator.comparing(ImportError::line).thenComparing(ImportError::column))
              .toList();
    }

    List<ImportError> errors() {
      return errors;
    }
  }

  Read read(byte[] bytes) throws Unreadable {
    LocatedJson json = parsed(text(bytes));
    if (!json.root().isObject()) {
      throw unreadable(1, 1, "wrong-kind");
    }
    failOn(json, schema.of(json.root()));
    try {
      ProgrammeFile file = ProgrammeJson.file(json.root());
      failOn(json, CrossCheck.of(file));
      return new Read(file, ProgrammeJson.hash(json.root()), json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The schema let something pass the record cannot hold", e);
    }
  }

  private static String text(byte[] bytes) throws Unreadable {
    if (bytes.length > LARGEST) {
      throw new Unreadable(
          List.of(
              new ImportError(
                  1, 1, "", "import.too-large", Map.of("limit", Integer.toString(LARGEST)))));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw unreadable(1, 1, "wrong-kind");
    }
  }

  private static LocatedJson parsed(String text) throws Unreadable {
    String start = text.stripLeading();
    if (!start.startsWith("{")) {
      throw unreadable(1, 1, "wrong-kind");
    }
    try {
      return LocatedJson.parse(text);
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      throw at == null
          ? unreadable(1, 1, "malformed")
          : unreadable(
              Math.max(1, at.getLineNr()),
              Math.max(1, at.getColumnNr()),
              broken.getOriginalMessage().startsWith("Duplicate field")
                  ? "duplicate-field"
                  : "malformed");
    }
  }

  private static void failOn(LocatedJson json, List<SchemaCheck.Breach> breaches)
      throws Unreadable {
    if (!breaches.isEmpty()) {
      throw new Unreadable(
          breaches.stream()
              .map(b -> json.error(b.pointer(), "import." + b.code(), b.facts()))
              .toList());
    }
  }

  private static Unreadable unreadable(int line, int column, String code) {
    return new Unreadable(List.of(new ImportError(line, column, "", "import." + code, Map.of())));
  }

  static com.fasterxml.jackson.databind.JsonNode schemaFile() {
    try (InputStream file =
        ProgrammeReading.class.getResourceAsStream("/meguri/programmes/programme.schema.json")) {
      if (file == null) {
        throw new IllegalStateException("The schema of programme files is not on the class path");
      }
      return LocatedJson.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)).root();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
