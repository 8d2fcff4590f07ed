package org.meguri.workflows.checking.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingPages;
import org.meguri.workflows.tasklist.FilingPages.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a reviewer casts their own vote. */
@Controller
class VotePages {
  private static final String PAGE = "/reviews/{id}/vote";

  private final ReviewRoom room;
  private final VoteFiling vote;
  private final FilingPages pages;
  private final Clock clock;

  VotePages(ReviewRoom room, VoteFiling vote, FilingPages pages, Clock clock) {
    this.room = room;
    this.vote = vote;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String voting(Principal principal, Locale locale, Model model, @PathVariable String id) {
    return pages.show(model, vote, matter(principal, id), place(id), locale);
  }

  @PostMapping(PAGE)
  String voted(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, id);
    return pages.filed(model, vote, matter, place(id), all, response, redirect, locale);
  }

  private Matter matter(Principal principal, String id) {
    String review = room.opened(id).review().value();
    return new Matter(review, "", People.reader(principal), LocalDate.now(clock));
  }

  private static Place place(String id) {
    return new Place("/reviews/" + id + "/vote", "/reviews/" + id, "commission", "");
  }
}
