package org.meguri.command.measure;

import java.time.LocalDate;

/**
 * What other cases' rules may ask about the catalogue; written in the events' own transactions.
 * Each answer locks the measure's row until the asking transaction ends.
 */
public interface Measures {

  boolean isKnown(MeasureId measure);

  /** Whether the measure can be applied for on that day. */
  boolean isOffered(MeasureId measure, LocalDate on);

  /** The version of its content in force, from 1; 0 for an unknown measure. */
  int versionOf(MeasureId measure);
}
