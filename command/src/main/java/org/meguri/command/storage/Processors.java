package org.meguri.command.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Runs every projection and reaction along the log, each on a thread of its own. */
public final class Processors implements SmartLifecycle, ProjectionStatus, DeadLetters {
  private static final long POLL_MILLIS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Processors.class);

  private final Map<String, Follower> followers = new LinkedHashMap<>();
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Step step;
  private final Letters letters;
  private final JdbcTemplate jdbc;
  private final Signal positioned;
  private final Runnable hurry;
  private final long restMillis;
  private final Signal readersWait = new Signal();
  private final Signal moved = new Signal();
  private volatile boolean running;

  Processors(
      List<Projection> projections,
      List<Reaction> reactions,
      Step step,
      Letters letters,
      JdbcTemplate jdbc,
      Signal positioned,
      Runnable hurry,
      long restMillis) {
    projections.forEach(projection -> add(Follower.of(projection)));
    reactions.forEach(reaction -> add(Follower.of(reaction)));
    this.step = step;
    this.letters = letters;
    this.jdbc = jdbc;
    this.positioned = positioned;
    this.hurry = hurry;
    this.restMillis = restMillis;
  }

  private void add(Follower follower) {
    if (followers.put(follower.name(), follower) != null) {
      throw new IllegalArgumentException("Two processors are called " + follower.name());
    }
  }

  @Override
  public void start() {
    running = true;
    provideTokens();
    for (Follower follower : followers.values()) {
      Thread thread = new Thread(() -> follow(follower), "follow-" + follower.name());
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /**
   * A new projection begins at the beginning; a new reaction does so only in a new installation,
   * and else at the head, for what happened before it existed is not to be reacted to.
   */
  private void provideTokens() {
    Long installed = jdbc.queryForObject("select count(*) from log.token", Long.class);
    boolean isNew = installed == null || installed == 0;
    for (Follower follower : followers.values()) {
      boolean fromHead = !isNew && follower.isReaction();
      jdbc.update(
          "insert into log.token (processor, version, position) values (?, ?,"
              + " case when ? then coalesce((select max(position) from log.position), 0) else 0 end)"
              + " on conflict do nothing",
          follower.name(),
          follower.version(),
          fromHead);
    }
  }

  @Override
  public void stop() {
    running = false;
    positioned.raise();
    for (Thread thread : threads) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(20));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    threads.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 2_000;
  }

  private void follow(Follower follower) {
    while (running) {
      long seen = positioned.count();
      long waited = readersWait.count();
      boolean more = takeOrTell(follower);
      if (more) {
        moved.raise();
      }
      if (!(more ? rested(follower, waited) : paused(positioned, seen, POLL_MILLIS))) {
        return;
      }
    }
  }

  /**
   * Where nobody reads meanwhile, a projection takes much at once and writes what it holds once.
   */
  private boolean rested(Follower follower, long waited) {
    return restMillis == 0 || follower.isReaction() || paused(readersWait, waited, restMillis);
  }

  private boolean takeOrTell(Follower follower) {
    try {
      boolean more = step.take(follower);
      faults.remove(follower.name());
      return more;
    } catch (RuntimeException e) {
      // Not about one event: the database is away, or it is somebody's turn first. Told once each.
      String cause = Cause.of(e);
      if (running && !cause.equals(faults.put(follower.name(), cause))) {
        LOG.warn("{} stands still and tries again: {}", follower.name(), cause);
      }
      return false;
    }
  }

  private static boolean paused(Signal until, long seen, long millis) {
    try {
      until.awaitAfter(seen, millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Map<String, Long> positions() {
    Map<String, Long> positions = new LinkedHashMap<>();
    if (!followers.isEmpty()) {
      jdbc.query(
          "select processor, position from log.token order by processor",
          row -> {
            if (followers.containsKey(row.getString(1))) {
              positions.put(row.getString(1), row.getLong(2));
            }
          });
    }
    return positions;
  }

  @Override
  public Following following() {
    Map<String, Long> parked = letters.countsByProcessor();
    Long head =
        jdbc.queryForObject("select coalesce(max(position), 0) from log.position", Long.class);
    Long unpositioned =
        jdbc.queryForObject(
            "select count(*) from log.event where global_index >"
                + " (select coalesce(max(global_index), 0) from log.position)",
            Long.class);
    long last = head == null ? 0 : head;
    List<Following.Processor> all = new ArrayList<>();
    jdbc.query(
        "select processor, version, position from log.token order by processor",
        row -> {
          String name = row.getString(1);
          if (followers.containsKey(name)) {
            long position = row.getLong(3);
            all.add(
                new Following.Processor(
                    name,
                    row.getInt(2),
                    position,
                    Math.max(0, last - position),
                    parked.getOrDefault(name, 0L),
                    faults.get(name)));
          }
        });
    return new Following(last, unpositioned == null ? 0 : unpositioned, all);
  }

  @Override
  public void awaitCaughtUp(Duration atMost) {
    await(
        followers.values(),
        () -> {
          readersWait.raise();
          hurry.run();
        },
        atMost);
  }

  @Override
  public void awaitReacted(Duration atMost) {
    await(followers.values().stream().filter(Follower::isReaction).toList(), hurry, atMost);
  }

  private void await(Collection<Follower> some, Runnable urge, Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!areCaughtUp(some)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "Not caught up within %s: %s %s".formatted(atMost, positions(), faults));
      }
      urge.run();
      try {
        moved.awaitAfter(moved.count(), 5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while catching up", e);
      }
    }
  }

  /** In one look, so that a reaction's events are seen no later than its token. */
  private boolean areCaughtUp(Collection<Follower> some) {
    List<String> names = new ArrayList<>(some.stream().map(Follower::name).toList());
    names.add("");
    return Boolean.TRUE.equals(
        new NamedParameterJdbcTemplate(jdbc)
            .queryForObject(
                "select coalesce((select max(global_index) from log.event), 0)"
                    + " <= coalesce((select max(global_index) from log.position), 0)"
                    + " and not exists (select 1 from log.token t where t.processor in (:names)"
                    + " and t.position < (select coalesce(max(position), 0) from log.position))",
                Map.of("names", names),
                Boolean.class));
  }

  @Override
  public List<DeadLetter> waiting() {
    return letters.waiting();
  }

  @Override
  public int retry(String processor, long position) {
    return step.retry(follower(processor), letter(processor, position).stream());
  }

  @Override
  public int discard(String processor, long position, String owner, String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("A letter is discarded for a reason");
    }
    DeadLetter letter = letter(processor, position);
    letters.discarded(letter, owner, reason);
    return step.retry(follower(processor), letter.stream());
  }

  private DeadLetter letter(String processor, long position) {
    return letters.waitingAt(processor, position).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "No letter of %s waits at %d".formatted(processor, position)));
  }

  private Follower follower(String name) {
    Follower follower = followers.get(name);
    if (follower == null) {
      throw new NoSuchElementException("No processor is called " + name);
    }
    return follower;
  }
}
