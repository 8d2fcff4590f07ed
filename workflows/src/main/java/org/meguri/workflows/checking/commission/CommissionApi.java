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
import org.meguri.command.commission.ConflictKind;
import org.meguri.query.api.Commanding;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FormAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The commission for other systems: who belongs to it, and members' own word on interests. */
@RestController
@Tag(name = "commission")
class CommissionApi {

  /** An interest of the caller in a project; {@code until} where its end is known. */
  record InterestDeclared(
      String project, ConflictKind kind, LocalDate from, @Nullable LocalDate until, String note) {}

  /** The interest's last day, and why it ended. */
  record InterestEnded(LocalDate on, String note) {}

  private final CommissionRoom room;
  private final CommissionAccess access;
  private final InterestFilings.Declare declare;
  private final InterestFilings.End end;
  private final FormAnswers answers;
  private final Clock clock;

  CommissionApi(
      CommissionRoom room,
      CommissionAccess access,
      InterestFilings.Declare declare,
      InterestFilings.End end,
      FormAnswers answers,
      Clock clock) {
    this.room = room;
    this.access = access;
    this.declare = declare;
    this.end = end;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/api/commission")
  @Operation(summary = "Members, and the interests and reviews the reader may see")
  public CommissionRoom.Room room(Principal principal, Locale locale) {
    return room.of(People.reader(principal), locale);
  }

  @PostMapping("/api/commission/interests")
  @Operation(summary = "Declare an interest in a project; the member's own word")
  public ResponseEntity<?> declare(
      Principal principal,
      Locale locale,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = InterestDeclared.class)))
          @RequestBody
          Map<String, Object> body) {
    return answers.filed(declare, matter(principal, ""), key, body, locale);
  }

  @PostMapping("/api/commission/interests/{interest}/end")
  @Operation(summary = "Give the last day of an interest declared before")
  public ResponseEntity<?> end(
      Principal principal,
      Locale locale,
      @PathVariable String interest,
      @RequestHeader(Commanding.KEY) String key,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = InterestEnded.class)))
          @RequestBody
          Map<String, Object> body) {
    Matter matter = matter(principal, InterestKey.read(interest).toString());
    return answers.filed(end, matter, key, body, locale);
  }

  private Matter matter(Principal principal, String part) {
    PersonId reader = People.reader(principal);
    return new Matter(access.commissionOf(reader).value(), part, reader, LocalDate.now(clock));
  }
}
