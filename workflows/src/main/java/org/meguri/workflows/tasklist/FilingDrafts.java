package org.meguri.workflows.tasklist;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.TaskId;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.tasklist.DraftPages.SavedDraft;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What somebody has typed into a form of no task, by the form's address; theirs alone. */
@Controller
class FilingDrafts {
  static final String PAGE = "/filings/draft";
  private static final int LONGEST_ADDRESS = 500;

  private final Drafts drafts;

  FilingDrafts(Drafts drafts) {
    this.drafts = drafts;
  }

  /** The draft's version, 0 where there is none. */
  int version(PersonId person, String address) {
    return drafts.find(person, key(address)).map(Drafts.Draft::version).orElse(0);
  }

  /** It was sent. */
  void discard(PersonId person, String address) {
    drafts.discard(person, key(address));
  }

  @GetMapping(PAGE)
  @ResponseBody
  ResponseEntity<Drafts.Draft> draft(Principal principal, @RequestParam String of) {
    return drafts
        .find(People.reader(principal), key(of))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping(PAGE)
  @ResponseBody
  ResponseEntity<Map<String, Object>> save(
      Principal principal, @RequestParam String of, @RequestBody SavedDraft draft) {
    Map<String, List<String>> fields = draft.fields() == null ? Map.of() : draft.fields();
    if (DraftPages.lengthOf(fields) > DraftPages.LONGEST_DRAFT) {
      return ResponseEntity.status(413).build();
    }
    return drafts
        .save(People.reader(principal), key(of), draft.version(), fields)
        .map(
            saved ->
                ResponseEntity.ok(
                    Map.<String, Object>of("version", saved.version(), "savedAt", saved.savedAt())))
        .orElseGet(() -> ResponseEntity.status(409).build());
  }

  @DeleteMapping(PAGE)
  @ResponseBody
  ResponseEntity<Void> discarded(Principal principal, @RequestParam String of) {
    discard(People.reader(principal), of);
    return ResponseEntity.noContent().build();
  }

  private static TaskId key(String address) {
    if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
      throw new BadInput("of", "error.parameter", "of");
    }
    return TaskId.of("filing-" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)));
  }
}
