package org.meguri.workflows.checking.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
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

/** The commission's sessions, each with what is filed about it. */
@Controller
class SessionPages {
  private static final String PAGE = "/commission/sessions";

  private final SessionRoom room;
  private final SessionActs acts;
  private final FilingPages pages;
  private final Clock clock;

  SessionPages(SessionRoom room, SessionActs acts, FilingPages pages, Clock clock) {
    this.room = room;
    this.acts = acts;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String list(Principal principal, Model model) {
    model.addAttribute("sessions", room.all(People.reader(principal)));
    return "sessions";
  }

  @GetMapping(PAGE + "/{id}")
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    model.addAttribute("held", room.of(id, People.reader(principal), locale));
    return "session";
  }

  @GetMapping(PAGE + "/{id}/{act:order|close|confirm|correct|add-matter|record-matter}")
  String asking(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @PathVariable String act) {
    return pages.show(model, acts.of(act), matter(principal, id, locale), place(id, act), locale);
  }

  @PostMapping(PAGE + "/{id}/{act:order|close|confirm|correct|add-matter|record-matter}")
  String filed(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, id, locale);
    return pages.filed(
        model, acts.of(act), matter, place(id, act), all, response, redirect, locale);
  }

  private Matter matter(Principal principal, String id, Locale locale) {
    PersonId reader = People.reader(principal);
    return new Matter(room.of(id, reader, locale).id(), "", reader, LocalDate.now(clock));
  }

  private static Place place(String id, String act) {
    return new Place(PAGE + "/" + id + "/" + act, PAGE + "/" + id, "commission", "");
  }
}
