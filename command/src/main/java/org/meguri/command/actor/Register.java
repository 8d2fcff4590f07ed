package org.meguri.command.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody the office knows, with their posts and absences past and to come. */
public interface Register {

  /** In the order of their logins; whoever has none stands last. */
  List<Registered> all();

  Optional<Registered> find(PersonId person);

  /** One person; name and login are null once they were erased. */
  record Registered(
      PersonId person,
      @Nullable String name,
      @Nullable String login,
      boolean closed,
      List<Post> posts,
      List<Absence> absences) {}

  /**
   * A role from its first day; {@code endedOn} is the first day without it, null while it is held.
   */
  record Post(Role role, Scope scope, LocalDate from, @Nullable LocalDate endedOn) {

    public boolean isHeldOn(LocalDate day) {
      return !day.isBefore(from) && (endedOn == null || day.isBefore(endedOn));
    }
  }

  /** Away from the first to the last day, both included, with somebody to stand in. */
  record Absence(PersonId substitute, LocalDate from, LocalDate until) {}
}
