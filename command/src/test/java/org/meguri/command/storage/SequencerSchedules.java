package org.meguri.command.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Sequencing.Fence;
import org.meguri.command.storage.postgres.TestDatabase;
import org.meguri.command.storage.postgres.TestDatabase.Coordinates;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Generated schedules of transactions against the sequencer's own steps: transactions that take an
 * index early and commit late, with clocks that are wrong, or that are rolled back, over a number
 * of connections whose statements are interleaved by a seed. Afterwards every committed event must
 * have one position, in the order of its case, and positions must have no gap.
 *
 * <p>{@link SequencerSchedulesRun} runs as many as wanted.
 */
final class SequencerSchedules {
  /** What came out. */
  record Findings(
      int transactions,
      int committed,
      int positions,
      int skipped,
      int twice,
      int inverted,
      int gaps) {}

  private static final int WRITERS = 10;
  private static final int CASES = 40;
  private static final Instant NOON = Instant.parse("2006-04-03T03:00:00Z");

  private final Random random;
  private final boolean hasty;
  private final List<Connection> connections = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final Map<String, Long> nextSequence = new HashMap<>();
  private final Set<String> busy = new HashSet<>();
  private final Set<String> committed = new HashSet<>();
  private final Sequencing sequencing;
  private final Connection reader;
  private int begun;
  private @Nullable Fence fence;

  /** {@code hasty}: does not wait until the fence is passed, to show that the waiting is needed. */
  private SequencerSchedules(Coordinates database, long seed, boolean hasty) throws SQLException {
    this.random = new Random(seed);
    this.hasty = hasty;
    for (int i = 0; i < WRITERS; i++) {
      Connection connection = connect(database);
      connection.setAutoCommit(false);
      writers.add(new Writer(connection));
    }
    this.sequencing = new Sequencing(connect(database));
    this.reader = connect(database);
  }

  static Findings run(String databaseName, int transactions, long seed, boolean hasty)
      throws SQLException {
    Coordinates database = TestDatabase.fresh(databaseName);
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setURL(database.url());
    owner.setUser(database.ownerUser());
    owner.setPassword(database.ownerPassword());
    Migration.migrate(owner, database.appUser());
    SequencerSchedules schedules = new SequencerSchedules(database, seed, hasty);
    try {
      return schedules.play(transactions);
    } finally {
      schedules.close();
    }
  }

  private Findings play(int transactions) throws SQLException {
    while (begun < transactions) {
      if (random.nextInt(6) == 0) {
        sequence();
      } else {
        writers.get(random.nextInt(WRITERS)).step();
      }
    }
    for (Writer writer : writers) {
      writer.finish();
    }
    for (int drained = 0; drained < 3; drained++) {
      sequence();
    }
    return examine();
  }

  /** Sometimes only looks, so that a fence stays while others commit or begin. */
  private void sequence() throws SQLException {
    if (fence == null) {
      fence = sequencing.fence();
    } else if (hasty || sequencing.isPassed(fence)) {
      sequencing.assign(fence, NOON.plusSeconds(random.nextInt(1_200) - 600));
      fence = null;
    }
  }

  private Findings examine() throws SQLException {
    while (fence != null) {
      sequence();
    }
    sequence();
    sequence();
    Set<String> seen = new HashSet<>();
    Map<String, Long> last = new HashMap<>();
    int twice = 0;
    int inverted = 0;
    int gaps = 0;
    long expected = 1;
    Timestamp before = new Timestamp(Long.MIN_VALUE / 2);
    try (PreparedStatement statement =
            reader.prepareStatement(
                "select p.position, e.event_id::text, e.stream, e.sequence, p.sequenced_at"
                    + " from log.position p join log.event e using (global_index)"
                    + " order by p.position");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        gaps += row.getLong(1) == expected++ && !row.getTimestamp(5).before(before) ? 0 : 1;
        before = row.getTimestamp(5);
        twice += seen.add(row.getString(2)) ? 0 : 1;
        Long earlier = last.put(row.getString(3), row.getLong(4));
        inverted += row.getLong(4) == (earlier == null ? 0 : earlier + 1) ? 0 : 1;
      }
    }
    Set<String> skipped = new HashSet<>(committed);
    skipped.removeAll(seen);
    int positions = seen.size();
    seen.removeAll(committed);
    return new Findings(
        begun, committed.size(), positions, skipped.size(), twice + seen.size(), inverted, gaps);
  }

  private void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }

  private Connection connect(Coordinates database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.appUser(), database.appPassword());
    connections.add(connection);
    return connection;
  }

  /** One connection going through transactions: begin, append some, wait for its turn, end. */
  private final class Writer {
    private final Connection connection;
    private final List<String> written = new ArrayList<>();
    private @Nullable String onCase;
    private long sequence;
    private int left;

    Writer(Connection connection) {
      this.connection = connection;
    }

    void step() throws SQLException {
      if (onCase == null) {
        begin();
      } else if (left > 0) {
        append();
      } else if (random.nextInt(3) == 0) {
        end(random.nextInt(5) == 0);
      }
    }

    void finish() throws SQLException {
      if (onCase != null) {
        end(false);
      }
    }

    private void begin() {
      String free = "case-" + random.nextInt(CASES);
      if (busy.add(free)) {
        onCase = free;
        sequence = nextSequence.getOrDefault(free, 0L);
        left = 1 + random.nextInt(3);
        begun++;
      }
    }

    private void append() throws SQLException {
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      try (PreparedStatement statement =
          connection.prepareStatement(
              "insert into log.event (event_id, stream_type, stream, sequence, name, revision,"
                  + " payload, metadata, recorded_at) values (?::uuid, 'example', ?, ?, 'e', 1,"
                  + " '{}', '{}', ?)")) {
        statement.setString(1, id);
        statement.setString(2, onCase);
        statement.setLong(3, sequence++);
        statement.setTimestamp(4, Timestamp.from(NOON.plusSeconds(random.nextInt(1_200) - 600)));
        statement.executeUpdate();
      }
      written.add(id);
      left--;
    }

    private void end(boolean rolledBack) throws SQLException {
      String ended = java.util.Objects.requireNonNull(onCase);
      if (rolledBack) {
        connection.rollback();
      } else {
        connection.commit();
        committed.addAll(written);
        nextSequence.put(ended, sequence);
      }
      written.clear();
      busy.remove(ended);
      onCase = null;
    }
  }
}
