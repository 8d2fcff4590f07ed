package org.meguri.workflows.checking.commission;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Parameters;
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

/** The policy group appoints members of the commission, and ends a term early. */
@Controller
class MembershipPages {

  private static final String PAGE = "/commission";
  private static final String APPOINT = PAGE + "/members/new";
  private static final String AFFILIATION = PAGE + "/members/{person}/affiliation";
  private static final String END = PAGE + "/members/{person}/end";

  private final CommissionAccess access;
  private final MembershipFilings.Appoint appoint;
  private final MembershipFilings.End end;
  private final AffiliationFiling affiliation;
  private final FilingPages pages;
  private final Clock clock;

  MembershipPages(
      CommissionAccess access,
      MembershipFilings.Appoint appoint,
      MembershipFilings.End end,
      AffiliationFiling affiliation,
      FilingPages pages,
      Clock clock) {
    this.access = access;
    this.appoint = appoint;
    this.end = end;
    this.affiliation = affiliation;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping(APPOINT)
  String appointing(Principal principal, Locale locale, Model model) {
    return pages.show(model, appoint, matter(principal, ""), place(APPOINT), locale);
  }

  @PostMapping(APPOINT)
  String appointed(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, "");
    return pages.filed(model, appoint, matter, place(APPOINT), all, response, redirect, locale);
  }

  @GetMapping(AFFILIATION)
  String affiliating(Principal principal, Locale locale, Model model, @PathVariable String person) {
    return pages.show(model, affiliation, matter(principal, person), affiliates(person), locale);
  }

  @PostMapping(AFFILIATION)
  String affiliated(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String person,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, person);
    return pages.filed(
        model, affiliation, matter, affiliates(person), all, response, redirect, locale);
  }

  @GetMapping(END)
  String ending(Principal principal, Locale locale, Model model, @PathVariable String person) {
    return pages.show(model, end, matter(principal, person), ends(person), locale);
  }

  @PostMapping(END)
  String ended(
      Principal principal,
      Locale locale,
      Model model,
      @PathVariable String person,
      @RequestParam Map<String, String> all,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Matter matter = matter(principal, person);
    return pages.filed(model, end, matter, ends(person), all, response, redirect, locale);
  }

  private Matter matter(Principal principal, String person) {
    PersonId reader = People.reader(principal);
    String commission = access.commissionUnder(reader).value();
    String part = person.isEmpty() ? "" : Parameters.person("person", person).value();
    return new Matter(commission, part, reader, LocalDate.now(clock));
  }

  private static Place place(String action) {
    return new Place(action, PAGE, "commission", "");
  }

  private static Place affiliates(String person) {
    return place(PAGE + "/members/" + person + "/affiliation");
  }

  private static Place ends(String person) {
    return place(PAGE + "/members/" + person + "/end");
  }
}
