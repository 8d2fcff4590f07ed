package org.meguri.workflows.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** Opens the list, where no view is asked for, at the first one that holds work for the reader. */
@Controller
class TaskListLanding {

  private static final List<View> IN_TURN = List.of(View.MINE, View.UNCLAIMED, View.SUBSTITUTING);

  private final TaskList list;

  TaskListLanding(TaskList list) {
    this.list = list;
  }

  @GetMapping(path = "/tasks", params = "!view")
  String first(
      Principal principal,
      HttpServletRequest request,
      @RequestParam MultiValueMap<String, String> asked,
      RedirectAttributes redirect) {
    @Nullable Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
    if (told != null) {
      told.forEach(redirect::addFlashAttribute);
    }
    return "redirect:"
        + UriComponentsBuilder.fromPath("/tasks")
            .queryParam("view", firstFor(People.reader(principal)).key())
            .queryParams(asked)
            .encode()
            .build()
            .toUriString();
  }

  private View firstFor(PersonId reader) {
    Map<View, Long> counts = list.counts(reader);
    return IN_TURN.stream()
        .filter(view -> counts.getOrDefault(view, 0L) > 0)
        .findFirst()
        .orElse(View.MINE);
  }
}
