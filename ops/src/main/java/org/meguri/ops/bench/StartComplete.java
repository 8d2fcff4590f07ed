package org.meguri.ops.bench;

import java.util.List;

/** A process started and its first task claimed and completed, with everything we record of it. */
final class StartComplete implements Measure {

  private static final int CLIENTS = 4;

  private final Office office;
  private final PlainEngine plain;
  private final Plans plans;
  private final BenchSize size;

  StartComplete(Office office, PlainEngine plain, Plans plans, BenchSize size) {
    this.office = office;
    this.plain = plain;
    this.plans = plans;
    this.size = size;
  }

  @Override
  public List<Figure> run() {
    String bureau = office.bureau();
    int each = Math.max(1, size.processes() / CLIENTS);
    office.stopProjections();
    plans.provide(each * CLIENTS * (size.rounds() + 1));
    try (Clients clients = new Clients(CLIENTS)) {
      Rounds result =
          Rounds.alternating(
              size.rounds(),
              () -> clients.perSecond(each, c -> plans.startAndComplete()),
              () -> clients.perSecond(each, c -> plain.startAndComplete(bureau)));
      return List.of(
          Figure.ratio(
              "start, claim and complete a task, whole trail",
              "Camunda, history full, no event",
              result.ratio(),
              1.5,
              "%.0f/s against %.0f/s with %d clients"
                  .formatted(result.ours(), result.reference(), CLIENTS)));
    }
  }
}
