package org.meguri.workflows.checking.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.Unknown;
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

/** The commission's own page: members, reviews, and interests declared outside a review. */
@Controller
class CommissionPages {

  private static final String PAGE = "/commission";
  private static final String DECLARE = PAGE + "/interests/new";

  private final CommissionRoom room;
  private final CommissionAccess access;
  private final InterestFilings.Declare declare;
  private final InterestFilings.End end;
  private final FilingPages pages;
  private final Clock clock;

  CommissionPages(
      CommissionRoom room,
      CommissionAccess access,
      InterestFilings.Declare declare,
      InterestFilings.End end,
      FilingPages pages,
      Clock clock) {
    this.room = room;
    this.access = access;
    this.declare = declare;
    this.end = end;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(PAGE)
  String page(Principal principal, Locale locale, Model model) {
    model.addAttribute("commission", room.of(People.reader(principal), locale));
    return "commission";
  }

  @GetMapping(DECLARE)
  String declaring(Principal principal, Locale locale, Model model) {
    return pages.show(model, declare, matter(principal, ""), place(DECLARE), locale);
  }

  @PostMapping(DECLARE)
  String declared(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, "");
    return pages.filed(model, declare, matter, place(DECLARE), all, response, redirect, locale);
  }

  @GetMapping(PAGE + "/interests/{interest}/end")
  String ending(Principal principal, Locale locale, Model model, @PathVariable String interest) {
    if (!room.mayEnd(People.reader(principal), InterestKey.read(interest))) {
      throw new Unknown(interest);
    }
    return pages.show(model, end, matter(principal, interest), ends(interest), locale);
  }

  @PostMapping(PAGE + "/interests/{interest}/end")
  String ended(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String interest,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, InterestKey.read(interest).toString());
    return pages.filed(model, end, matter, ends(interest), all, response, redirect, locale);
  }

  private Matter matter(Principal principal, String part) {
    PersonId reader = People.reader(principal);
    return new Matter(access.commissionOf(reader).value(), part, reader, LocalDate.now(clock));
  }

  private static Place place(String action) {
    return new Place(action, PAGE, "commission", "");
  }

  private static Place ends(String interest) {
    return place(PAGE + "/interests/" + interest + "/end");
  }
}
