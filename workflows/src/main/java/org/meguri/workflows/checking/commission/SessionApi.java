package org.meguri.workflows.checking.commission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
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

/** The commission's sessions and members' own votes for other systems. */
@RestController
@Tag(name = "commission")
class SessionApi {
  private final SessionRoom room;
  private final SessionActs acts;
  private final VoteFiling vote;
  private final ReviewRoom reviews;
  private final FormAnswers answers;
  private final Clock clock;

  SessionApi(
      SessionRoom room,
      SessionActs acts,
      VoteFiling vote,
      ReviewRoom reviews,
      FormAnswers answers,
      Clock clock) {
    this.room = room;
    this.acts = acts;
    this.vote = vote;
    this.reviews = reviews;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/api/commission/sessions")
  @Operation(summary = "Sessions, the latest first")
  public List<SessionRoom.SessionLine> all(Principal principal) {
    return room.all(People.reader(principal));
  }

  @GetMapping("/api/commission/sessions/{id}")
  @Operation(summary = "A session with its agenda, attendance and minutes")
  public SessionRoom.Sheet one(Principal principal, Locale locale, @PathVariable String id) {
    return room.of(id, People.reader(principal), locale);
  }

  @PostMapping(
      "/api/commission/sessions/{id}/{act:order|close|confirm|correct|add-matter|record-matter}")
  @Operation(
      summary =
          "Order or add to the agenda, record attendance and matters, confirm or correct the minutes")
  public ResponseEntity<?> file(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @PathVariable String act,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Map<String, Object> body) {
    PersonId reader = People.reader(principal);
    Matter matter = new Matter(room.of(id, reader, locale).id(), "", reader, LocalDate.now(clock));
    return answers.filed(acts.of(act), matter, key, body, locale);
  }

  @PostMapping("/api/reviews/{id}/vote")
  @Operation(summary = "Cast the caller's own vote in a review")
  public ResponseEntity<?> vote(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key,
      @RequestBody Map<String, Object> body) {
    String review = reviews.opened(id).review().value();
    Matter matter = new Matter(review, "", People.reader(principal), LocalDate.now(clock));
    return answers.filed(vote, matter, key, body, locale);
  }
}
