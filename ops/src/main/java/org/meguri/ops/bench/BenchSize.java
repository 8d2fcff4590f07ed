package org.meguri.ops.bench;

import java.time.Duration;

/**
 * How much is measured: clients at once, alternating rounds, how long each takes and for how long
 * commands are warmed up before, events of a long case, events to replay, open tasks on the list,
 * tasks started and completed.
 */
record BenchSize(
    String name,
    int clients,
    int rounds,
    Duration round,
    Duration warmUp,
    int longCase,
    int events,
    int openTasks,
    int pages,
    int processes,
    Duration visible) {

  static BenchSize full() {
    return new BenchSize(
        "full",
        8,
        5,
        Duration.ofSeconds(4),
        Duration.ofSeconds(40),
        1_000,
        200_000,
        100_000,
        400,
        240,
        Duration.ofSeconds(15));
  }

  static BenchSize quick() {
    return new BenchSize(
        "quick",
        8,
        3,
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        1_000,
        20_000,
        100_000,
        100,
        60,
        Duration.ofSeconds(5));
  }

  /** Only shows that everything runs; its figures mean nothing. */
  static BenchSize tiny() {
    return new BenchSize(
        "tiny",
        2,
        1,
        Duration.ofMillis(100),
        Duration.ofMillis(100),
        60,
        500,
        500,
        5,
        4,
        Duration.ofMillis(500));
  }
}
