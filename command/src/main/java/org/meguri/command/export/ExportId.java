package org.meguri.command.export;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;

/** The id of a file that was taken: export-{list}-{day}-{what tells it from others of the day}. */
public record ExportId(@JsonValue String value) {

  @JsonCreator
  public ExportId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ExportId must have 1 to 120 characters");
    }
  }

  public static ExportId of(String value) {
    return new ExportId(value);
  }

  public static ExportId of(String list, LocalDate day, String distinction) {
    return new ExportId("export-" + list + "-" + day + "-" + distinction);
  }

  @Override
  public String toString() {
    return value;
  }
}
