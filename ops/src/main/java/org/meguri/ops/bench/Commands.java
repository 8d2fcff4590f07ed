package org.meguri.ops.bench;

import java.util.List;
import java.util.UUID;

/**
 * What a durable command costs, and what a long case adds to it. Projections stand still meanwhile;
 * the sequencer works for both sides.
 */
final class Commands implements Measure {

  private static final int USUAL_RATE = 2_000;
  private static final String FIRST = "bench:first";

  private final Office office;
  private final BenchSize size;
  private double lastRate;

  Commands(Office office, BenchSize size) {
    this.office = office;
    this.size = size;
  }

  @Override
  public List<Figure> run() {
    office.stopProjections();
    try (Clients clients = new Clients(size.clients())) {
      SurveyRounds rounds = new SurveyRounds(office);
      rounds.provide(
          (int)
              Math.max(
                  200,
                  (size.warmUp().toMillis() + 2 * (size.rounds() + 1) * size.round().toMillis())
                      * USUAL_RATE
                      / 1000));
      office.awaitPositions();
      office.vacuum("log.event", "log.position");
      rounds.decide(rounds.fresh(), FIRST);
      RawWriter raw = new RawWriter(office, FIRST);
      return List.of(
          durable(clients, rounds, raw), single(clients, raw), longCase(clients, rounds));
    }
  }

  /** A server that has just been started is not what an office works with all day. */
  private Figure durable(Clients clients, SurveyRounds rounds, RawWriter raw) {
    clients.perSecond(size.warmUp(), client -> decideFresh(rounds));
    Rounds result =
        Rounds.alternating(
            size.rounds(),
            () -> clients.perSecond(size.round(), c -> decideFresh(rounds)),
            () -> clients.perSecond(size.round(), c -> raw.both()));
    lastRate = result.ours();
    return Figure.ratio(
        "durable command, " + size.clients() + " clients",
        "raw JDBC, event + command id",
        result.ratio(),
        0.7,
        "%.0f/s against %.0f/s".formatted(result.ours(), result.reference()));
  }

  private Figure single(Clients clients, RawWriter raw) {
    Rounds result =
        Rounds.alternating(
            size.rounds(),
            () -> clients.perSecond(size.round(), c -> raw.both()),
            () -> clients.perSecond(size.round(), c -> raw.single()));
    double commands = lastRate / result.ours() * result.ratio();
    return new Figure(
        "durable command, " + size.clients() + " clients",
        "a single insert of the event",
        commands,
        "x",
        Figure.Sense.AT_LEAST,
        null,
        "event + command id %.2f of the single insert's %.0f/s"
            .formatted(result.ratio(), result.reference()));
  }

  private static void decideFresh(SurveyRounds rounds) {
    int year = rounds.fresh();
    rounds.decide(year, "bench:" + year);
  }

  private Figure longCase(Clients clients, SurveyRounds rounds) {
    int[] cases = new int[clients.count()];
    for (int i = 0; i < cases.length; i++) {
      cases[i] = rounds.fresh();
    }
    clients.perSecond(
        size.longCase() - 1, client -> rounds.decide(cases[client], "long:" + UUID.randomUUID()));
    office.awaitPositions();
    Rounds result =
        Rounds.alternating(
            size.rounds(),
            () ->
                clients.perSecond(
                    size.round(),
                    client -> rounds.decide(cases[client], "long:" + UUID.randomUUID())),
            () -> clients.perSecond(size.round(), client -> decideFresh(rounds)));
    return Figure.ratio(
        "command on a case of %,d events".formatted(size.longCase()),
        "the same on a case of 1 event",
        result.ratio(),
        0.8,
        "%.0f/s against %.0f/s".formatted(result.ours(), result.reference()));
  }
}
