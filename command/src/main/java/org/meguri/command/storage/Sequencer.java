package org.meguri.command.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.meguri.command.storage.Sequencing.Fence;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gives committed events their positions; one at a time in the whole installation. Whoever holds
 * the database's advisory lock leads, on the connection that holds it, so that a node that lost its
 * lock cannot write; the others listen and stand by.
 */
public final class Sequencer implements SmartLifecycle, Runnable {
  /** Any number, as long as nobody else uses it in this database. */
  private static final long LOCK = 0x4D45_4755_5249L;

  private static final long POLL_MILLIS = 50;

  private static final long HELD_POLL_MILLIS = 1;
  private static final long STANDBY_MILLIS = 200;
  private static final long TELL_WHO_HOLDS_AFTER_MILLIS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

  private final DataSource dataSource;
  private final Clock clock;
  private final Signal appended;
  private final Signal positioned;
  private final Signal hurry = new Signal();

  /** Under load one round serves many commits; each costs a commit of its own. */
  private final long paceMillis;

  private volatile @Nullable Thread thread;
  private volatile boolean running;
  private volatile SequencerStatus status = new SequencerStatus(false, 0, null, null);

  Sequencer(
      DataSource dataSource, Clock clock, Signal appended, Signal positioned, long paceMillis) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.appended = appended;
    this.positioned = positioned;
    this.paceMillis = paceMillis;
  }

  /** Somebody waits for positions right now. */
  void hurry() {
    hurry.raise();
    appended.raise();
  }

  public SequencerStatus status() {
    return status;
  }

  @Override
  public void start() {
    running = true;
    Thread started = new Thread(this, "sequencer");
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  @Override
  public void stop() {
    running = false;
    Thread stopped = thread;
    if (stopped != null) {
      stopped.interrupt();
      try {
        stopped.join(TimeUnit.SECONDS.toMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the processors, after them when stopping. */
  @Override
  public int getPhase() {
    return 1_000;
  }

  @Override
  public void run() {
    while (running) {
      try (Connection connection = dataSource.getConnection()) {
        serve(connection);
      } catch (SQLException e) {
        fault("the sequencer lost its connection, state " + e.getSQLState());
      } catch (RuntimeException e) {
        // Whoever listens may fail; positions are given all the same.
        fault(Cause.of(e));
      } catch (InterruptedException e) {
        // Only stop() interrupts; the loop ends there.
        continue;
      }
    }
  }

  private void fault(String cause) {
    if (!running) {
      return;
    }
    status = new SequencerStatus(false, 0, null, cause);
    LOG.warn("Sequencing begins anew on another connection: {}", cause);
    try {
      appended.awaitAfter(appended.count(), STANDBY_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Connection connection) throws SQLException, InterruptedException {
    try (Statement listen = connection.createStatement()) {
      listen.execute("listen meguri_positions");
    }
    try {
      while (running && !leads(connection)) {
        standBy(connection);
      }
      if (running) {
        lead(new Sequencing(connection));
      }
    } finally {
      giveBack(connection);
    }
  }

  private boolean leads(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
      lock.setLong(1, LOCK);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private void standBy(Connection connection) throws SQLException {
    status = new SequencerStatus(false, 0, null, null);
    var news = connection.unwrap(PGConnection.class).getNotifications((int) STANDBY_MILLIS);
    if (news != null && news.length > 0) {
      positioned.raise();
    }
  }

  private void lead(Sequencing sequencing) throws SQLException, InterruptedException {
    status = new SequencerStatus(true, 0, null, null);
    long done = sequencing.lastAssigned();
    while (running) {
      long seen = appended.count();
      if (sequencing.lastIndex() > done) {
        long hurried = hurry.count();
        done = round(sequencing);
        hurry.awaitAfter(hurried, paceMillis);
      } else {
        appended.awaitAfter(seen, POLL_MILLIS);
      }
    }
  }

  private long round(Sequencing sequencing) throws SQLException, InterruptedException {
    Fence fence = sequencing.fence();
    awaitPassed(sequencing, fence);
    if (running && sequencing.assign(fence, clock.instant()) > 0) {
      positioned.raise();
    }
    return fence.lastIndex();
  }

  private void awaitPassed(Sequencing sequencing, Fence fence)
      throws SQLException, InterruptedException {
    long since = System.nanoTime();
    while (running && !sequencing.isPassed(fence)) {
      long held = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      if (held >= TELL_WHO_HOLDS_AFTER_MILLIS) {
        status = new SequencerStatus(true, held, sequencing.oldestWriter(), null);
      }
      // Far enough apart not to burn a processor while somebody's import is under way.
      long pause = Math.min(HELD_POLL_MILLIS + held / 10, POLL_MILLIS);
      appended.awaitAfter(Long.MAX_VALUE, pause);
    }
    if (status.heldForMillis() > 0) {
      status = new SequencerStatus(true, 0, null, null);
    }
  }

  /** A pooled connection goes back as it came: without our lock and without listening. */
  private static void giveBack(Connection connection) throws SQLException {
    if (connection.isValid(1)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
        statement.execute("unlisten *");
      }
    }
  }
}
