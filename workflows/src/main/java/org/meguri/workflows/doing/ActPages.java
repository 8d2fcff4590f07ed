package org.meguri.workflows.doing;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.page.CaseNames;
import org.meguri.query.frame.People;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingPages;
import org.meguri.workflows.tasklist.FilingPages.Place;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of an act, on the list of a kind or on a case; a case has to be the reader's to read.
 */
@Controller
class ActPages {

  private static final String ON_LIST = "/cases/{kind}/acts/{act}";
  private static final String ON_CASE = "/cases/{kind}/{id}/acts/{act}";
  private static final String ABOUT = "about";

  private final Acts acts;
  private final Cases cases;
  private final CaseNames names;
  private final FilingPages pages;
  private final Labels labels;
  private final Clock clock;

  ActPages(Acts acts, Cases cases, CaseNames names, FilingPages pages, Labels labels, Clock clock) {
    this.acts = acts;
    this.cases = cases;
    this.names = names;
    this.pages = pages;
    this.labels = labels;
    this.clock = clock;
  }

  @GetMapping(ON_LIST)
  String begin(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String kind,
      @PathVariable String act,
      @RequestParam(required = false) @Nullable String about) {
    Act known = acts.onList(kind, act);
    Matter matter = matter(kind, about, principal);
    return pages.show(model, known, matter, ofList(known, about, locale), locale);
  }

  @PostMapping(ON_LIST)
  String begun(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String kind,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Act known = acts.onList(kind, act);
    @Nullable String about = all.get(ABOUT);
    Place place = ofList(known, about, locale);
    Matter matter = matter(kind, about, principal);
    return pages.filed(model, known, matter, place, fields(all), response, redirect, locale);
  }

  @GetMapping(ON_CASE)
  String open(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam(required = false) @Nullable String about) {
    Act known = acts.onCase(kind, act);
    Place place = ofCase(known, id, about, principal);
    return pages.show(model, known, matter(id, about, principal), place, locale);
  }

  @PostMapping(ON_CASE)
  String filed(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String kind,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Act known = acts.onCase(kind, act);
    @Nullable String about = all.get(ABOUT);
    Place place = ofCase(known, id, about, principal);
    Matter matter = matter(id, about, principal);
    return pages.filed(model, known, matter, place, fields(all), response, redirect, locale);
  }

  private Matter matter(String id, @Nullable String about, Principal principal) {
    String part = Parameters.text(ABOUT, about) == null ? "" : Parameters.typed(ABOUT, about);
    return new Matter(id, part, People.reader(principal), LocalDate.now(clock));
  }

  private Place ofList(Act act, @Nullable String about, Locale locale) {
    String list = "/cases/" + act.caseKind();
    return new Place(
        addressed(list + "/acts/" + act.name(), about),
        list,
        "cases",
        labels.word("case." + act.caseKind() + ".plural", locale),
        (person, recorded) -> reached(act.caseKind(), recorded, 0, person));
  }

  private Place ofCase(Act act, String id, @Nullable String about, Principal principal) {
    PersonId reader = People.reader(principal);
    CaseFound found = cases.read(reader, act.caseKind(), id, When.NOW, "act");
    String page = "/cases/" + act.caseKind() + "/" + id;
    return new Place(
        addressed(page + "/acts/" + act.name(), about),
        page,
        "cases",
        names.title(reader, found.id(), found.row()),
        (person, recorded) -> {
          if (recorded.equals(id)) {
            cases.reached(act.caseKind(), id, found.position());
          }
          return page;
        });
  }

  /** The new case's page, once the list has it; the list where the case is of another kind. */
  private String reached(String kind, String recorded, long after, PersonId person) {
    String list = "/cases/" + kind;
    return cases.reached(kind, recorded, after) ? list + "/" + recorded : list;
  }

  private static String addressed(String path, @Nullable String about) {
    return about == null || about.isBlank()
        ? path
        : path
            + "?about="
            + java.net.URLEncoder.encode(about, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Map<String, String> fields(Map<String, String> all) {
    Map<String, String> fields = new LinkedHashMap<>(all);
    fields.remove(ABOUT);
    return fields;
  }
}
