package org.meguri.ops.simulation;

import java.util.List;
import org.meguri.command.measure.MeasureId;

/** The catalogue of the sample: kinds of measures in the plan's words, under no real one's name. */
final class Measures {

  static final MeasureId REGIONAL_RND = MeasureId.of("measure-regional-rnd");
  static final MeasureId COMMERCIALIZATION = MeasureId.of("measure-commercialization");

  /** Whose money grants for R&D come from. */
  static final List<MeasureId> THAT_PAY = List.of(REGIONAL_RND, COMMERCIALIZATION);

  private Measures() {}
}
