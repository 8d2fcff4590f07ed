package org.meguri.query.frame;

import java.security.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** People as pages name them. */
@Component
public class People {

  private static final List<Role> FOREMOST_FIRST =
      List.of(
          Role.DIRECTOR,
          Role.OFFICER,
          Role.MANAGER,
          Role.STAFF,
          Role.POLICY_DIRECTOR,
          Role.POLICY_OFFICER,
          Role.COMMISSION_CHAIR,
          Role.COMMISSION_MEMBER,
          Role.AUDITOR,
          Role.ADMINISTRATOR,
          Role.SYSTEM);

  /** Its members, its secretariat, and who sees everything. */
  private static final List<Role> COMMISSIONS =
      List.of(
          Role.COMMISSION_CHAIR,
          Role.COMMISSION_MEMBER,
          Role.POLICY_OFFICER,
          Role.POLICY_DIRECTOR,
          Role.AUDITOR);

  private final ActorDirectory directory;
  private final MessageSource words;

  People(ActorDirectory directory, MessageSource words) {
    this.directory = directory;
    this.words = words;
  }

  /** The reader of a request. */
  public static PersonId reader(Principal principal) {
    return PersonId.of(principal.getName());
  }

  /** The one logged in. */
  public Me me(Principal principal, Locale locale) {
    PersonId person = reader(principal);
    Actor actor = directory.actorOf(person, null);
    @Nullable RoleHeld foremost =
        actor.held().stream()
            .min(Comparator.comparingInt(held -> FOREMOST_FIRST.indexOf(held.role())))
            .orElse(null);
    @Nullable String bureau =
        foremost != null && foremost.scope().kind() == Scope.Kind.BUREAU
            ? foremost.scope().id()
            : null;
    return new Me(
        person.value(),
        directory.displayName(person),
        directory.loginOf(person).orElse(""),
        "role." + (foremost == null ? "NONE" : foremost.role().name()),
        actor.held().stream().map(held -> held.role().name()).collect(Collectors.toSet()),
        bureau,
        bureau == null ? null : word("bureau." + bureau, locale),
        COMMISSIONS.stream().anyMatch(actor::has));
  }

  /** A name to show, with the system's own hand named in the reader's language. */
  public String name(@Nullable PersonId person, Locale locale) {
    if (person == null) {
      return "";
    }
    return person.equals(PersonId.SYSTEM)
        ? word("role.SYSTEM", locale)
        : directory.displayName(person);
  }

  /** Names by id. */
  public Map<String, String> names(Set<PersonId> people, Locale locale) {
    Map<String, String> names = new LinkedHashMap<>();
    people.forEach(person -> names.put(person.value(), name(person, locale)));
    return names;
  }

  /**
   * Who has a task: the person, else the role that may take it (as the diagram names it, for
   * example {@code officer:north}).
   */
  public String holder(@Nullable PersonId holder, @Nullable String candidate, Locale locale) {
    if (holder != null) {
      return name(holder, locale);
    }
    if (candidate == null) {
      return "";
    }
    String role =
        candidate.contains(":") ? candidate.substring(0, candidate.indexOf(':')) : candidate;
    return word("candidate." + role, locale);
  }

  private String word(String key, Locale locale) {
    String word = words.getMessage(key, null, key, locale);
    return word == null ? key : word;
  }
}
