package org.meguri.workflows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.axonframework.eventhandling.GenericEventMessage;
import org.joda.time.DateTimeUtils;

/** The office's clock in tests: stands still until moved; the log and the engine follow it. */
public final class TestClock extends Clock {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private volatile Instant now = LocalDate.of(2006, 1, 4).atTime(9, 0).atZone(TOKYO).toInstant();

  private static final TestClock FOR_ALL = new TestClock();

  private TestClock() {
    GenericEventMessage.clock = this;
    DateTimeUtils.setCurrentMillisProvider(this::millis);
  }

  /** There is one in each JVM: log and engine know no other. */
  public static TestClock forAll() {
    return FOR_ALL;
  }

  public void moveTo(String day) {
    moveTo(LocalDate.parse(day).atTime(LocalTime.of(10, 0)).atZone(TOKYO).toInstant());
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return TOKYO;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
