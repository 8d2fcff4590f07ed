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

/** Runs every projection and reaction along the log, each on a thread of its own. */
public final class Processors implements SmartLifecycle, ProjectionStatus, DeadLetters {
  private static final long POLL_MILLIS = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Processors.class);

  private final Map<String, Follower> followers = new LinkedHashMap<>();
  private final Map<String, String> faults = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Step step;
  private final Letters letters;
  private final Tokens tokens;
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
      Tokens tokens,
      Signal positioned,
      Runnable hurry,
      long restMillis) {
    projections.forEach(projection -> add(Follower.of(projection)));
    reactions.forEach(reaction -> add(Follower.of(reaction)));
    this.step = step;
    this.letters = letters;
    this.tokens = tokens;
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
    tokens.provide(followers.values());
    for (Follower follower : followers.values()) {
      Thread thread = new Thread(() -> follow(follower), "follow-" + follower.name());
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
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
    return tokens.positions(followers.keySet());
  }

  @Override
  public Following following() {
    return tokens.following(followers.keySet(), letters.countsByProcessor(), faults);
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
    while (!tokens.areCaughtUp(some)) {
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
