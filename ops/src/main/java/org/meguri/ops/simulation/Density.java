package org.meguri.ops.simulation;

/**
 * How much is applied for in a year: as much as somebody who opens the sample wants to see, or as
 * much as the five years had (about 2,500 grants).
 */
enum Density {
  SAMPLE,
  KNOWN_HISTORY
}
