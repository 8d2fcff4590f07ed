package org.meguri.workflows.checking.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.EvidenceViews;
import org.meguri.workflows.tasklist.FilingPages;
import org.meguri.workflows.tasklist.FilingPages.Place;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One survey round: who sent what, the late exception, and figures sent under it. */
@Controller
class RoundPages {

  private static final String PAGE = "/survey-rounds/{id}";
  private static final String EXCEPTION = PAGE + "/exception";
  private static final String FIGURES = PAGE + "/sources/{source}/figures";

  private final RoundRoom room;
  private final LateExceptionFiling exception;
  private final LateFiguresFiling figures;
  private final FilingPages pages;
  private final EvidenceViews views;
  private final Clock clock;

  RoundPages(
      RoundRoom room,
      LateExceptionFiling exception,
      LateFiguresFiling figures,
      FilingPages pages,
      EvidenceViews views,
      Clock clock) {
    this.room = room;
    this.exception = exception;
    this.figures = figures;
    this.pages = pages;
    this.views = views;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    RoundOpened opened = room.opened(id, reader);
    RoundRoom.Room shown = room.of(opened, reader, locale);
    model.addAttribute("round", shown);
    model.addAttribute("title", room.title(shown, locale));
    model.addAttribute("evidence", views.of(room.evidence(opened), locale));
    return "round";
  }

  @GetMapping(EXCEPTION)
  String excepting(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    RoundOpened opened = room.opened(id, reader);
    return pages.show(
        model, exception, matter(id, "", reader), exceptionOf(opened, reader, locale), locale);
  }

  @PostMapping(EXCEPTION)
  String excepted(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    PersonId reader = People.reader(principal);
    Place place = exceptionOf(room.opened(id, reader), reader, locale);
    Matter matter = matter(id, "", reader);
    return pages.filed(model, exception, matter, place, all, response, redirect, locale);
  }

  @GetMapping(FIGURES)
  String sending(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @PathVariable String source) {
    PersonId reader = People.reader(principal);
    RoundOpened opened = room.opened(id, reader);
    Matter matter = matter(id, room.source(opened, source), reader);
    return pages.show(model, figures, matter, figuresOf(opened, source, reader, locale), locale);
  }

  @PostMapping(FIGURES)
  String sent(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String id,
      @PathVariable String source,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    PersonId reader = People.reader(principal);
    RoundOpened opened = room.opened(id, reader);
    Matter matter = matter(id, room.source(opened, source), reader);
    Place place = figuresOf(opened, source, reader, locale);
    return pages.filed(model, figures, matter, place, all, response, redirect, locale);
  }

  private Matter matter(String id, String part, PersonId reader) {
    return new Matter(id, part, reader, LocalDate.now(clock));
  }

  private Place exceptionOf(RoundOpened opened, PersonId reader, Locale locale) {
    String page = "/survey-rounds/" + opened.round();
    String title = room.title(room.of(opened, reader, locale), locale);
    return new Place(page + "/exception", page, "projects", title);
  }

  private Place figuresOf(RoundOpened opened, String source, PersonId reader, Locale locale) {
    String page = "/survey-rounds/" + opened.round();
    RoundRoom.Room shown = room.of(opened, reader, locale);
    String whose =
        shown.sources().stream()
            .filter(s -> s.id().equals(source))
            .map(RoundRoom.Source::name)
            .findFirst()
            .orElse(source);
    String title = room.title(shown, locale) + " / " + whose;
    return new Place(page + "/sources/" + source + "/figures", page, "projects", title);
  }
}
