package org.meguri.ops.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * The office's clock, in Asia/Tokyo. Shifted, it still ticks; the event log's and the process
 * engine's clocks follow it, while the clocks that claim tokens stay real, or a shifted node would
 * steal them.
 */
public final class OfficeClock extends Clock {

  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Clock real;
  private final AtomicReference<Duration> shift;
  private final AtomicReference<@Nullable Instant> standing = new AtomicReference<>();

  private OfficeClock(Clock real) {
    this.real = real;
    this.shift = new AtomicReference<>(Duration.ZERO);
  }

  public static OfficeClock ticking() {
    OfficeClock clock = new OfficeClock(Clock.system(TOKYO));
    GenericEventMessage.clock = clock;
    DateTimeUtils.setCurrentMillisProvider(clock::millis);
    return clock;
  }

  /** From now on it is {@code now}, and time goes on from there. */
  public void moveTo(Instant now) {
    shift.set(Duration.between(real.instant(), now));
    standing.updateAndGet(before -> before == null ? null : now);
  }

  /** From now on it stays what it is until it is moved: a simulation's moments are no accident. */
  public void standStill() {
    standing.compareAndSet(null, instant());
  }

  public boolean isShifted() {
    return !Duration.ZERO.equals(shift.get());
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(real.withZone(zone), shift.get());
  }

  @Override
  public Instant instant() {
    Instant fixed = standing.get();
    return fixed == null ? real.instant().plus(shift.get()) : fixed;
  }
}
