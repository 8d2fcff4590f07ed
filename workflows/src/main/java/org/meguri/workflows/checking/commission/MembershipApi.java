package org.meguri.workflows.checking.commission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.AffiliationKind;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Appointments to the commission for other systems. */
@RestController
@Tag(name = "commission")
class MembershipApi {

  /** A term, both days included. */
  record Appointed(String member, boolean chair, LocalDate from, LocalDate until) {}

  /** The last day in office, and why. */
  record Ended(LocalDate on, String reason) {}

  /** At least one of organization and registered member; {@code until} where the end is known. */
  record Affiliated(
      AffiliationKind kind,
      @Nullable String organization,
      @Nullable String registered,
      LocalDate from,
      @Nullable LocalDate until) {}

  private final CommissionAccess access;
  private final MembershipFilings.Appoint appoint;
  private final MembershipFilings.End end;
  private final AffiliationFiling affiliation;
  private final FormAnswers answers;
  private final Clock clock;

  MembershipApi(
      CommissionAccess access,
      MembershipFilings.Appoint appoint,
      MembershipFilings.End end,
      AffiliationFiling affiliation,
      FormAnswers answers,
      Clock clock) {
    this.access = access;
    this.appoint = appoint;
    this.end = end;
    this.affiliation = affiliation;
    this.answers = answers;
    this.clock = clock;
  }

  @PostMapping("/api/commission/members")
  @Operation(summary = "Appoint a member for a term")
  public ResponseEntity<?> appoint(
      Principal principal,
      Locale locale,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Appointed.class)))
          @RequestBody
          Map<String, Object> body) {
    return answers.filed(appoint, matter(principal, ""), key, body, locale);
  }

  @PostMapping("/api/commission/members/{person}/end")
  @Operation(summary = "End a member's term before its last day")
  public ResponseEntity<?> end(
      Principal principal,
      Locale locale,
      @PathVariable String person,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Ended.class)))
          @RequestBody
          Map<String, Object> body) {
    String member = Parameters.person("person", person).value();
    return answers.filed(end, matter(principal, member), key, body, locale);
  }

  @PostMapping("/api/commission/members/{person}/affiliations")
  @Operation(summary = "Record for whom a member acts besides, as conflicts are computed from it")
  public ResponseEntity<?> affiliate(
      Principal principal,
      Locale locale,
      @PathVariable String person,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = Affiliated.class)))
          @RequestBody
          Map<String, Object> body) {
    String member = Parameters.person("person", person).value();
    return answers.filed(affiliation, matter(principal, member), key, body, locale);
  }

  private Matter matter(Principal principal, String member) {
    PersonId reader = People.reader(principal);
    return new Matter(access.commissionUnder(reader).value(), member, reader, LocalDate.now(clock));
  }
}
