package org.meguri.ops.bench;

/**
 * Many projects with several years of work each: the events of a few really worked plans, written
 * again under other ids, seventeen projects at a time as the programme has them.
 */
final class ManyEvents {

  private static final int YEARS = 5;

  private final Office office;
  private final Plans plans;
  private final int wanted;
  private boolean provided;

  ManyEvents(Office office, Plans plans, int wanted) {
    this.office = office;
    this.plans = plans;
    this.wanted = wanted;
  }

  /** Adds about so many events as wanted, once, and waits for their positions. */
  void provide() {
    if (provided) {
      return;
    }
    provided = true;
    long before = office.awaitPositions();
    plans.provide(YEARS);
    for (int i = 0; i < YEARS; i++) {
      plans.startAndComplete();
    }
    long after = office.awaitPositions();
    int copies = (int) Math.max(1, wanted / (after - before + 1));
    office
        .owner()
        .update(
            """
            insert into log.event
              (event_id, stream_type, stream, sequence, name, revision, payload, metadata, recorded_at)
            select gen_random_uuid(), stream_type,
              case when stream_type in ('task', 'process') then stream || '-c' || n
                else replace(stream, 'k-rip', 'k-rip-c' || n) end,
              sequence, name, revision, renamed(payload, n), renamed(metadata, n), recorded_at
            from log.event e join log.position p using (global_index), generate_series(1, ?) n
            where p.position > ? and p.position <= ?
              or e.stream = 'k-rip' and e.sequence = 0
            order by n / 17, p.position, n
            """
                .replace("renamed(payload, n)", renamed("payload"))
                .replace("renamed(metadata, n)", renamed("metadata")),
            copies,
            before,
            after);
    office.awaitPositions();
  }

  private static String renamed(String column) {
    return "replace(regexp_replace("
        + column
        + ", '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', '\\1-c' || n, 'g'),"
        + " 'k-rip', 'k-rip-c' || n)";
  }
}
