package org.meguri.ops.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand;
import org.meguri.command.actor.ActorCommand.ArrangeSubstitution;
import org.meguri.command.actor.ActorCommand.EndRole;
import org.meguri.command.actor.ActorCommand.EndSubstitution;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.RoleHeld;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Posts, absences and the end of an account, for other systems of the administrator. */
@RestController
@Tag(name = "administration")
class PostsApi {

  /** A post ({@code OFFICER:north}) from its first day on. */
  record Giving(@Nullable String post, @Nullable String from) {}

  /** A post and the first day without it. */
  record Ending(@Nullable String post, @Nullable String on, @Nullable String reason) {}

  /** Who stands in, from the first to the last day. */
  record Absence(@Nullable String substitute, @Nullable String from, @Nullable String until) {}

  /** Who stands in no more, from which day. */
  record Back(@Nullable String substitute, @Nullable String on) {}

  /** Why an account is closed. */
  record Closing(@Nullable String reason) {}

  private final AdminAccess access;
  private final CommandDesk desk;
  private final PeopleDesk people;
  private final Posts posts;
  private final Commanding commanding;

  PostsApi(
      AdminAccess access, CommandDesk desk, PeopleDesk people, Posts posts, Commanding commanding) {
    this.access = access;
    this.desk = desk;
    this.people = people;
    this.posts = posts;
    this.commanding = commanding;
  }

  @PostMapping("/api/admin/people/{id}/posts")
  @Operation(summary = "Give a person a post")
  public ResponseEntity<?> give(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Giving giving) {
    Acting acting = acting(principal, key);
    RoleHeld post = posts.read("post", giving.post());
    return sent(
        new GrantRole(
            person(id), post.role(), post.scope(), Parameters.givenDay("from", giving.from())),
        acting,
        locale);
  }

  @PostMapping("/api/admin/people/{id}/posts/end")
  @Operation(summary = "End a person's post")
  public ResponseEntity<?> end(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Ending ending) {
    Acting acting = acting(principal, key);
    RoleHeld post = posts.read("post", ending.post());
    return sent(
        new EndRole(
            person(id),
            post.role(),
            post.scope(),
            Parameters.givenDay("on", ending.on()),
            Parameters.typed("reason", ending.reason())),
        acting,
        locale);
  }

  @PostMapping("/api/admin/people/{id}/absences")
  @Operation(summary = "Let somebody stand in for a person")
  public ResponseEntity<?> arrange(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Absence absence) {
    Acting acting = acting(principal, key);
    return sent(
        new ArrangeSubstitution(
            person(id),
            Parameters.person("substitute", absence.substitute()),
            Parameters.givenDay("from", absence.from()),
            Parameters.givenDay("until", absence.until())),
        acting,
        locale);
  }

  @PostMapping("/api/admin/people/{id}/absences/end")
  @Operation(summary = "End a substitution before its last day")
  public ResponseEntity<?> back(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Back back) {
    Acting acting = acting(principal, key);
    return sent(
        new EndSubstitution(
            person(id),
            Parameters.person("substitute", back.substitute()),
            Parameters.givenDay("on", back.on())),
        acting,
        locale);
  }

  @PostMapping("/api/admin/people/{id}/close")
  @Operation(summary = "Close an account for good; its sessions and links end")
  public ResponseEntity<?> close(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Closing closing) {
    Acting acting = acting(principal, key);
    Outcome outcome =
        people.close(person(id), Parameters.typed("reason", closing.reason()), acting);
    return commanding.answered(outcome, locale);
  }

  private ResponseEntity<?> sent(ActorCommand command, Acting acting, Locale locale) {
    return commanding.answered(desk.send(command, acting), locale);
  }

  private Acting acting(Principal principal, String key) {
    return Acting.as(access.administrator(principal), Commanding.under(key));
  }

  private static PersonId person(String id) {
    return Parameters.person("id", id);
  }
}
