package org.meguri.ops.upkeep;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Acting;
import org.meguri.command.storage.DeadLetter;
import org.meguri.command.storage.DeadLetters;
import org.meguri.command.storage.Following;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.command.storage.Sequencer;
import org.meguri.command.storage.SequencerStatus;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Page;
import org.meguri.query.api.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How the installation goes, for other systems of the administrator. */
@RestController
@Tag(name = "administration")
class UpkeepApi {

  /** An event a processor could not take, and why; never what it says. */
  record Letter(
      String processor,
      long position,
      String event,
      String cause,
      int retries,
      Instant recordedAt) {}

  /** How far one processor is; {@code fault} why it stands still. */
  record Follower(
      String name,
      int version,
      long position,
      long lag,
      long letters,
      Following.State state,
      @Nullable String fault) {}

  /** How far the followers are, and what holds the sequencer. */
  record Progress(long head, long unpositioned, SequencerStatus sequencer, List<Follower> items) {}

  /** Why an event is left out. */
  record Discarding(@Nullable String reason) {}

  private final AdminAccess access;
  private final LetterDesk desk;
  private final DeadLetters letters;
  private final ProjectionStatus status;
  private final Sequencer sequencer;
  private final Commanding commanding;

  UpkeepApi(
      AdminAccess access,
      LetterDesk desk,
      DeadLetters letters,
      ProjectionStatus status,
      Sequencer sequencer,
      Commanding commanding) {
    this.access = access;
    this.desk = desk;
    this.letters = letters;
    this.status = status;
    this.sequencer = sequencer;
    this.commanding = commanding;
  }

  @GetMapping("/api/admin/processors")
  @Operation(summary = "How far each projection and reaction is, and what holds the sequencer")
  public Progress processors(Principal principal) {
    access.administrator(principal);
    Following following = status.following();
    return new Progress(
        following.head(),
        following.unpositioned(),
        sequencer.status(),
        following.processors().stream().map(UpkeepApi::follower).toList());
  }

  @GetMapping("/api/admin/letters")
  @Operation(summary = "Events a processor could not take")
  public Page<Letter> letters(Principal principal) {
    access.administrator(principal);
    return new Page<>(letters.waiting().stream().map(UpkeepApi::letter).toList(), null);
  }

  @PostMapping("/api/admin/letters/{processor}/{position}/retry")
  @Operation(summary = "Give an event, and those waiting behind it, to the processor again")
  public ResponseEntity<?> retry(
      Principal principal,
      Locale locale,
      @PathVariable String processor,
      @PathVariable long position,
      @RequestHeader(Commanding.KEY) String key) {
    Acting acting = Acting.as(access.administrator(principal), Commanding.under(key));
    return commanding.answered(desk.retry(processor, position, acting), locale);
  }

  @PostMapping("/api/admin/letters/{processor}/{position}/discard")
  @Operation(summary = "Leave an event out for this processor, with a reason")
  public ResponseEntity<?> discard(
      Principal principal,
      Locale locale,
      @PathVariable String processor,
      @PathVariable long position,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Discarding discarding) {
    Acting acting = Acting.as(access.administrator(principal), Commanding.under(key));
    String reason = Parameters.typed("reason", discarding.reason());
    return commanding.answered(desk.discard(processor, position, reason, acting), locale);
  }

  private static Follower follower(Following.Processor each) {
    return new Follower(
        each.name(),
        each.version(),
        each.position(),
        each.lag(),
        each.letters(),
        each.state(),
        each.fault());
  }

  private static Letter letter(DeadLetter each) {
    return new Letter(
        each.processor(),
        each.position(),
        each.eventName(),
        each.cause(),
        each.retries(),
        each.recordedAt());
  }
}
