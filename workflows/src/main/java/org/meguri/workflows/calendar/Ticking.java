package org.meguri.workflows.calendar;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.meguri.workflows.correlation.Closings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * In the running system, opens what the calendar brings at the start and every minute. Off where
 * the engine's jobs are run by hand, unless {@code meguri.calendar.ticking} says otherwise.
 */
@Component
@ConditionalOnExpression("${meguri.calendar.ticking:${camunda.bpm.job-execution.enabled:true}}")
class Ticking implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Ticking.class);

  private final YearOpening year;
  private final Closings closings;
  private final List<Beat> others;
  private @Nullable ScheduledExecutorService beat;
  private @Nullable ScheduledFuture<?> beats;

  Ticking(YearOpening year, Closings closings, List<Beat> others) {
    this.year = year;
    this.closings = closings;
    this.others = others;
  }

  @Override
  public synchronized void start() {
    beat = Executors.newSingleThreadScheduledExecutor(r -> daemon(r));
    beats = beat.scheduleWithFixedDelay(this::tick, 0, 1, TimeUnit.MINUTES);
  }

  /**
   * A failure is told and tried again at the next beat: the calendar must not stop for one project.
   */
  private void tick() {
    try {
      int opened = year.openDue();
      int woken = closings.announceUnheard();
      others.forEach(Beat::onBeat);
      if (opened + woken > 0) {
        LOG.info("The calendar opened {} processes and woke {}", opened, woken);
      }
    } catch (RuntimeException e) {
      LOG.error("The calendar could not open everything; it is tried again in a minute", e);
    }
  }

  @Override
  public synchronized void stop() {
    if (beats != null) {
      beats.cancel(false);
      beats = null;
    }
    if (beat != null) {
      beat.shutdown();
      beat = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return beat != null;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "calendar");
    thread.setDaemon(true);
    return thread;
  }
}
