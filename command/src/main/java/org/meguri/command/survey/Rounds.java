package org.meguri.command.survey;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What other cases' rules may ask about survey rounds; written in the events' own transactions.
 * Each answer locks the round's row until the asking transaction ends, so a decision cannot be
 * overtaken by a correction.
 */
public interface Rounds {

  /** False for an open or unknown round (rule 5: no assessment rests on an open survey). */
  boolean isClosed(RoundId round);

  /** Whether the event of this sequence came in after the round was closed. */
  boolean isAfterClosing(RoundId round, long sequence);

  /** Counts every submission and correction of any source from 1; 0 for an unknown round. */
  int version(RoundId round);

  /** Sums over all sources by indicator code, as they stand now; empty for an unknown round. */
  Map<String, BigDecimal> totals(RoundId round);
}
