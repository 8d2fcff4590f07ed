package org.meguri.workflows.tasklist;

import java.security.Principal;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.query.frame.People;
import org.meguri.query.problem.BadInput;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping a filter under a name, for oneself or for the bureau, and dropping it again. */
@Controller
class SavedFilterPages {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_QUERY = 1000;

  private final Reaches reaches;
  private final SavedFilters saved;
  private final Labels labels;

  SavedFilterPages(Reaches reaches, SavedFilters saved, Labels labels) {
    this.reaches = reaches;
    this.saved = saved;
    this.labels = labels;
  }

  @PostMapping("/tasks/saved")
  String save(
      Principal principal,
      Locale locale,
      @RequestParam String name,
      @RequestParam String query,
      @RequestParam(defaultValue = "false") boolean shared,
      RedirectAttributes redirect) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new BadInput("name", "error.parameter", "name");
    }
    if (query.length() > LONGEST_QUERY || query.indexOf('\0') >= 0) {
      throw new BadInput("query", "error.parameter", "query");
    }
    PersonId owner = People.reader(principal);
    String bureau = shared ? reaches.of(owner).bureaus().stream().findFirst().orElse(null) : null;
    saved.save(owner, bureau, name.strip(), query);
    redirect.addFlashAttribute("notice", labels.word("task.saved.done", locale));
    return "redirect:/tasks?" + query;
  }

  @PostMapping("/tasks/saved/{id}/remove")
  String remove(Principal principal, @PathVariable String id) {
    saved.remove(People.reader(principal), id);
    return "redirect:/tasks";
  }
}
