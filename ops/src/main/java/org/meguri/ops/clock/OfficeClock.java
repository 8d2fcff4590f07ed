package org.meguri.ops.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GenericEventMessage;
import org.joda.time.DateTimeUtils;

/**
 * The office's clock, in Asia/Tokyo. Shifted, it still ticks; the event log's and the process
 * engine's clocks follow it, while the clocks that claim tokens stay real, or a shifted node would
 * steal them.
 */
public final class OfficeClock extends Clock {

  public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Clock real;
  private final AtomicReference<Duration> shift;

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
    return real.instant().plus(shift.get());
  }
}
