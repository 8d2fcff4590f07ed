package org.meguri.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is logged in. */
@RestController
@Tag(name = "me")
public class MeApi {

  private final ActorDirectory directory;
  private final Clock clock;

  MeApi(ActorDirectory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** A role with its reach: ALL, BUREAU or PROJECT. */
  public record Held(String role, String reach, String id) {}

  /** A person one stands in for today. */
  public record Absent(String person, String displayName) {}

  /** The person, the roles held today and the office's date. */
  public record Self(
      String person,
      String login,
      String displayName,
      List<Held> roles,
      List<Absent> standsInFor,
      LocalDate today,
      String language) {}

  @GetMapping("/api/me")
  @Operation(summary = "Who is logged in, with which roles, and which day it is in the office")
  public Self me(Principal principal, Locale locale) {
    PersonId person = People.reader(principal);
    LocalDate today = LocalDate.now(clock);
    return new Self(
        person.value(),
        directory.loginOf(person).orElse(""),
        directory.displayName(person),
        directory.actorOf(person, null).held().stream()
            .map(h -> new Held(h.role().name(), h.scope().kind().name(), h.scope().id()))
            .sorted(Comparator.comparing(Held::role).thenComparing(Held::id))
            .toList(),
        directory.substitutedBy(person, today).stream()
            .map(other -> new Absent(other.value(), directory.displayName(other)))
            .toList(),
        today,
        Languages.of(locale));
  }
}
