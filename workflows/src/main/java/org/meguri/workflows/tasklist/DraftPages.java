package org.meguri.workflows.tasklist;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.frame.People;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** What a person has typed into a form and not sent yet, kept for them alone. */
@Controller
class DraftPages {

  static final int LONGEST_DRAFT = 500_000;

  /** What a window saves: the draft's version it knows, 0 for none. */
  record SavedDraft(int version, Map<String, List<String>> fields) {}

  private final TaskSight sight;
  private final Drafts drafts;

  DraftPages(TaskSight sight, Drafts drafts) {
    this.sight = sight;
    this.drafts = drafts;
  }

  @GetMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Drafts.Draft> draft(Principal principal, @PathVariable String id) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    return drafts
        .find(person, task.id())
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.noContent().build());
  }

  @PutMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Map<String, Object>> save(
      Principal principal, @PathVariable String id, @RequestBody SavedDraft draft) {
    PersonId person = People.reader(principal);
    Task task = sight.shown(id, person);
    Map<String, List<String>> fields = draft.fields() == null ? Map.of() : draft.fields();
    if (lengthOf(fields) > LONGEST_DRAFT) {
      return ResponseEntity.status(413).build();
    }
    return drafts
        .save(person, task.id(), draft.version(), fields)
        .map(
            saved ->
                ResponseEntity.ok(
                    Map.<String, Object>of("version", saved.version(), "savedAt", saved.savedAt())))
        .orElseGet(() -> ResponseEntity.status(409).build());
  }

  static int lengthOf(Map<String, List<String>> fields) {
    return fields.entrySet().stream()
        .mapToInt(e -> e.getKey().length() + e.getValue().stream().mapToInt(String::length).sum())
        .sum();
  }

  @DeleteMapping("/tasks/{id}/draft")
  @ResponseBody
  ResponseEntity<Void> discard(Principal principal, @PathVariable String id) {
    PersonId person = People.reader(principal);
    drafts.discard(person, sight.shown(id, person).id());
    return ResponseEntity.noContent().build();
  }
}
