package org.meguri.command.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a monitoring survey: monitoring-{fiscal year}. */
public record MonitoringId(@JsonValue String value) {

  @JsonCreator
  public MonitoringId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("MonitoringId must have 1 to 120 characters");
    }
  }

  public static MonitoringId of(String value) {
    return new MonitoringId(value);
  }

  public static MonitoringId of(int fiscalYear) {
    return new MonitoringId("monitoring-" + fiscalYear);
  }

  @Override
  public String toString() {
    return value;
  }
}
