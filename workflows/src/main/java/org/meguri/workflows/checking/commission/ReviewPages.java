package org.meguri.workflows.checking.commission;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.ReviewStanding;
import org.meguri.command.commission.Reviews;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.frame.People;
import org.meguri.workflows.tasklist.EvidenceViews;
import org.meguri.workflows.tasklist.FormView;
import org.meguri.workflows.tasklist.ReviewTasks;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The commission room for one case. */
@Controller
class ReviewPages {

  private static final int LONGEST_ID = 120;

  private final ReviewRoom room;
  private final Reviews reviews;
  private final ReadAccess access;
  private final ReviewTasks tasks;
  private final EvidenceViews views;
  private final MessageSource words;

  ReviewPages(
      ReviewRoom room,
      Reviews reviews,
      ReadAccess access,
      ReviewTasks tasks,
      EvidenceViews views,
      MessageSource words) {
    this.room = room;
    this.reviews = reviews;
    this.access = access;
    this.tasks = tasks;
    this.views = views;
    this.words = words;
  }

  @GetMapping("/reviews/{id}")
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      throw new Unknown(id);
    }
    PersonId reader = People.reader(principal);
    ReviewOpened opening = room.opened(id);
    ReviewRoom.Room shown = room.of(opening, reader, locale);
    if (shown.conflict() == null && !takesPart(opening.review(), reader)) {
      access.mayRead(reader, opening.project());
    }
    model.addAttribute("review", shown.review());
    model.addAttribute("votes", votes(shown.resolved(), locale));
    model.addAttribute("conflict", shown.conflict());
    model.addAttribute("undeclared", shown.undeclared());
    model.addAttribute("papers", views.of(shown.papers(), locale));
    model.addAttribute("opinions", shown.opinions());
    model.addAttribute("excluded", shown.excluded());
    model.addAttribute("dissents", shown.dissents());
    model.addAttribute("agenda", shown.agenda());
    model.addAttribute("mayVote", shown.mayVote());
    model.addAttribute("conditions", shown.conditions());
    model.addAttribute("opinionTask", tasks.href(id, "giveOpinion", reader));
    model.addAttribute("resolveTask", tasks.href(id, "resolve", reader));
    return "review";
  }

  private boolean takesPart(ReviewId review, PersonId reader) {
    return reviews
        .standing(review)
        .map(ReviewStanding::reviewers)
        .orElse(List.of())
        .contains(reader);
  }

  private List<FormView.Fact> votes(@Nullable ReviewResolved resolved, Locale locale) {
    return resolved == null
        ? List.of()
        : resolved.votes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                e ->
                    new FormView.Fact(
                        String.valueOf(
                            words.getMessage("resolution." + e.getKey(), null, e.getKey(), locale)),
                        e.getValue().toString()))
            .toList();
  }
}
