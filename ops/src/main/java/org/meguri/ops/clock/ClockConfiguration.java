package org.meguri.ops.clock;

import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  /**
   * {@code meguri.clock.start} (ISO instant) shifts today for a sample or training installation.
   */
  @Bean
  OfficeClock shiftedClock(@Value("${meguri.clock.start:}") String start) {
    OfficeClock clock = OfficeClock.ticking();
    if (!start.isBlank()) {
      clock.moveTo(Instant.parse(start));
    }
    return clock;
  }
}
