package org.meguri.query.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Attributes that the frame of every page needs. */
@ControllerAdvice(annotations = Controller.class)
public class EveryPage {

  private static final Duration SHIFTED = Duration.ofHours(1);

  private final People people;
  private final Clock clock;

  EveryPage(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @ModelAttribute("me")
  public @Nullable Me me(HttpServletRequest request, Locale locale) {
    @Nullable Principal principal = request.getUserPrincipal();
    return principal == null || request.getRequestURI().contains("/api/")
        ? null
        : people.me(principal, locale);
  }

  @ModelAttribute("today")
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A sample or training installation lives in another time, and says so. */
  @ModelAttribute("clockShifted")
  public boolean clockShifted() {
    Instant wall = Instant.ofEpochMilli(System.currentTimeMillis());
    return Duration.between(clock.instant(), wall).abs().compareTo(SHIFTED) > 0;
  }

  @ModelAttribute("lang")
  public String lang(Locale locale) {
    return Languages.of(locale);
  }
}
