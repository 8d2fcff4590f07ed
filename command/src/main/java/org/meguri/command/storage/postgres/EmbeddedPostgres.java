package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A durable PostgreSQL below the application's data directory, on a port of its own of this machine
 * only. It outlives a hard kill of the application, which takes it over again, and recovers from a
 * hard kill of itself. Everything that stands in the way is a {@link PostgresRefused}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private final Layout layout;
  private final Occupation occupation;
  private final Secrets secrets;
  private final Launch launch;
  private final Cluster cluster;
  private Postmaster postmaster;
  private @Nullable Supervision supervision;
  private boolean closed;

  private EmbeddedPostgres(Layout layout, Occupation occupation, Consumer<String> progress)
      throws IOException {
    this.layout = layout;
    this.occupation = occupation;
    ServiceUser user = ServiceUser.reaching(layout.postgres());
    Programs programs = Programs.unpackedBelow(layout.programs(), progress);
    user.mustReach(programs.postgres());
    this.secrets = Secrets.below(layout.secrets());
    this.cluster = new Cluster(layout, programs, user);
    this.launch = new Launch(layout, programs, user, progress);
    if (cluster.exists()) {
      cluster.mustBeOurs();
    } else {
      cluster.create(secrets.administrator(), progress);
    }
    cluster.settle();
    this.postmaster = launch.takeOverOrStart();
    administration().verify(cluster);
    administration().provideRolesAndDatabase();
  }

  /**
   * Starts, recovers or takes over; {@code progress} hears of whatever takes longer than a moment.
   */
  public static EmbeddedPostgres start(Path dataDir, Consumer<String> progress) {
    try {
      Layout layout = Layout.prepared(dataDir);
      Occupation occupation = Occupation.of(layout.lock());
      boolean started = false;
      try {
        EmbeddedPostgres postgres = new EmbeddedPostgres(layout, occupation, progress);
        started = true;
        return postgres;
      } finally {
        if (!started) {
          occupation.close();
        }
      }
    } catch (IOException e) {
      throw new PostgresRefused(
          "the data directory %s cannot be used: %s".formatted(dataDir, e), e);
    }
  }

  public String jdbcUrl(String database) {
    return url(port(), database);
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public synchronized int port() {
    return postmaster.port();
  }

  /** The process number of the server, for supervision and for tests that kill it. */
  public synchronized long pid() {
    return postmaster.process().pid();
  }

  /** The role that owns the database and migrates it. */
  public String ownerUser() {
    return Administration.OWNER;
  }

  public String ownerPassword() {
    return secrets.owner();
  }

  /** The role the application works as: it creates and alters nothing. */
  public String applicationUser() {
    return Administration.APPLICATION;
  }

  public String applicationPassword() {
    return secrets.application();
  }

  public synchronized boolean isAlive() {
    return postmaster.isAlive();
  }

  /**
   * Starts the server again on its port if it has died; true if that was so. Cheap enough to ask
   * every second.
   */
  public synchronized boolean restartIfDead() {
    if (closed || postmaster.isAlive()) {
      return false;
    }
    try {
      postmaster = launch.startAgain(postmaster.port());
      administration().verify(cluster);
      return true;
    } catch (IOException e) {
      throw new PostgresRefused("PostgreSQL died and could not be started again: " + e, e);
    }
  }

  /** From now on a killed server comes back by itself, within seconds and on its port. */
  public synchronized EmbeddedPostgres supervised(Consumer<String> progress) {
    if (supervision == null) {
      supervision = new Supervision(this, progress);
    }
    return this;
  }

  /** An empty database of that name, in place of any that was there. */
  public void replaceDatabase(String name) {
    administration().replaceDatabase(name);
  }

  /** Stops the server in order and frees the data directory. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (supervision != null) {
      supervision.close();
    }
    try {
      if (postmaster.isAlive()) {
        postmaster.stop();
      }
    } finally {
      release();
    }
  }

  private void release() {
    try {
      occupation.close();
    } catch (IOException e) {
      throw new PostgresRefused("the lock of %s could not be freed".formatted(layout.home()), e);
    }
  }

  private Administration administration() {
    return new Administration(postmaster.port(), secrets);
  }
}
