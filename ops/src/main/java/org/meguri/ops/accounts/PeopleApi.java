package org.meguri.ops.accounts;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.ops.accounts.PeopleDesk.Invited;
import org.meguri.ops.accounts.PeopleDesk.Newcomer;
import org.meguri.ops.security.OneTimeLink;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Page;
import org.meguri.query.api.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** People and their one-time links, for other systems of the administrator. */
@RestController
@Tag(name = "administration")
class PeopleApi {

  private static final int USUAL = 100;

  /** Who is to get an account, for which post ({@code OFFICER:north}), from which day. */
  record Inviting(
      @Nullable String name,
      @Nullable String login,
      @Nullable String post,
      @Nullable String from) {}

  /** The address is in the first answer only; asked for again under the same key it is null. */
  record Invitation(String outcome, String caseId, @Nullable String address, Instant expiresAt) {}

  private final AdminAccess access;
  private final PeopleDesk desk;
  private final PeopleLines lines;
  private final Posts posts;
  private final Commanding commanding;

  PeopleApi(
      AdminAccess access, PeopleDesk desk, PeopleLines lines, Posts posts, Commanding commanding) {
    this.access = access;
    this.desk = desk;
    this.lines = lines;
    this.posts = posts;
    this.commanding = commanding;
  }

  @GetMapping("/api/admin/people")
  @Operation(summary = "Everybody with an account, by login, in parts")
  public Page<PeopleLines.Line> list(
      Principal principal,
      Locale locale,
      @Parameter(description = "in a name, a login or a post") @RequestParam(required = false)
          @Nullable String text,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable Integer limit) {
    access.administrator(principal);
    String wanted = Parameters.text("text", text);
    PeopleLines.Part part =
        lines.part(wanted == null ? "" : wanted, after, Parameters.limit(limit, USUAL), locale);
    return new Page<>(part.lines(), part.next());
  }

  @GetMapping("/api/admin/people/{id}")
  @Operation(summary = "One person: account, posts, absences")
  public PeopleLines.Line one(Principal principal, Locale locale, @PathVariable String id) {
    access.administrator(principal);
    return lines.one(Parameters.person("id", id), locale).orElseThrow(() -> new Unknown(id));
  }

  @PostMapping("/api/admin/people")
  @Operation(summary = "Register a person with a post, and make the link to set the password")
  public ResponseEntity<?> invite(
      Principal principal,
      Locale locale,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Inviting inviting) {
    Acting acting = acting(principal, key);
    Newcomer newcomer =
        new Newcomer(
            Parameters.typed("name", inviting.name()),
            Parameters.typed("login", inviting.login()),
            posts.read("post", inviting.post()),
            Parameters.givenDay("from", inviting.from()));
    return answered(desk.invite(newcomer, acting), locale);
  }

  @PostMapping("/api/admin/people/{id}/invitation")
  @Operation(summary = "A new link to set the password; earlier ones end")
  public ResponseEntity<?> inviteAgain(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key) {
    Acting acting = acting(principal, key);
    return answered(desk.inviteAgain(Parameters.person("id", id), acting), locale);
  }

  private Acting acting(Principal principal, String key) {
    return Acting.as(access.administrator(principal), Commanding.under(key));
  }

  private ResponseEntity<?> answered(Invited invited, Locale locale) {
    OneTimeLink link = invited.link();
    return link == null
        ? commanding.answered(invited.outcome(), locale)
        : ResponseEntity.ok(
            new Invitation("accepted", invited.person().value(), address(link), link.expiresAt()));
  }

  static @Nullable String address(OneTimeLink link) {
    return link.token() == null
        ? null
        : ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/invitation/" + link.token())
            .toUriString();
  }
}
