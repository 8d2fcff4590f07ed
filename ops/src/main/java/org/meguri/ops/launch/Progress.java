package org.meguri.ops.launch;

import java.time.Duration;

/**
 * Tells a waiting person how far a long step is: a moving bar on a terminal, a line every few
 * seconds elsewhere.
 */
public final class Progress {

  private static final int WIDTH = 30;
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final boolean terminal = System.console() != null;
  private final long begun = System.nanoTime();
  private long toldAt;

  public void step(String what) {
    System.out.println(what);
  }

  /** {@code done} of {@code all}, with a word on where it is. */
  public synchronized void of(long done, long all, String where) {
    long now = System.nanoTime();
    boolean last = done >= all;
    if (!terminal && !last && now - toldAt < QUIET.toNanos()) {
      return;
    }
    toldAt = now;
    int filled = all == 0 ? WIDTH : (int) (WIDTH * Math.min(done, all) / all);
    String line =
        "[%s%s] %3d %%  %s  %d s"
            .formatted(
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                all == 0 ? 100 : 100 * Math.min(done, all) / all,
                where,
                Duration.ofNanos(now - begun).toSeconds());
    if (terminal) {
      System.out.print("\r\u001b[K" + line + (last ? "\n" : ""));
      System.out.flush();
    } else {
      System.out.println(line);
    }
  }
}
