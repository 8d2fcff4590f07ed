package org.meguri.ops.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.ops.accounts.PeopleDesk.Invited;
import org.meguri.ops.accounts.PeopleDesk.Newcomer;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Parameters;
import org.meguri.query.problem.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Everybody with an account, and inviting somebody new. */
@Controller
class PeoplePages {

  private static final int ROWS = 100;

  private final AdminAccess access;
  private final PeopleDesk desk;
  private final PeopleLines lines;
  private final Posts posts;
  private final PersonPage person;

  PeoplePages(
      AdminAccess access, PeopleDesk desk, PeopleLines lines, Posts posts, PersonPage person) {
    this.access = access;
    this.desk = desk;
    this.lines = lines;
    this.posts = posts;
    this.person = person;
  }

  @GetMapping("/admin/people")
  String page(
      Principal principal,
      Locale locale,
      Model model,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @Nullable String after) {
    access.administrator(principal);
    fill(lines.part(Parameters.typed("text", text), after, ROWS, locale), text, model, locale);
    model.addAttribute("commandId", UUID.randomUUID().toString());
    return "people";
  }

  /** The link is on the page that answers, and on no other. */
  @PostMapping("/admin/people")
  String invite(
      Principal principal,
      Locale locale,
      Model model,
      HttpServletResponse response,
      @RequestParam Map<String, String> typed) {
    String commandId = typed.getOrDefault("commandId", "");
    Acting acting = Acting.as(access.administrator(principal), Commanding.under(commandId));
    Newcomer newcomer =
        new Newcomer(
            Parameters.typed("name", typed.get("name")),
            Parameters.typed("login", typed.get("login")),
            posts.read("post", typed.get("post")),
            Parameters.givenDay("from", typed.get("from")));
    Invited invited = desk.invite(newcomer, acting);
    if (invited.outcome() instanceof Outcome.Refused refused) {
      response.setStatus(Answer.statusOf(refused.rule()).value());
      model.addAttribute("problems", List.of(person.problem(refused, "invite", locale)));
      model.addAttribute("typed", typed);
      model.addAttribute("commandId", commandId);
      fill(lines.part("", null, ROWS, locale), "", model, locale);
      return "people";
    }
    return person.withLink(invited, model, locale);
  }

  private void fill(PeopleLines.Part part, String text, Model model, Locale locale) {
    model.addAttribute("text", text);
    model.addAttribute("people", part.lines());
    model.addAttribute("total", part.total());
    model.addAttribute("next", part.next() == null ? null : address(text, part.next()));
    model.addAttribute("posts", posts.choices(locale));
    model.addAttribute("typed", model.asMap().getOrDefault("typed", Map.of()));
  }

  private static String address(String text, String after) {
    return UriComponentsBuilder.fromPath("/admin/people")
        .queryParam("text", "{text}")
        .queryParam("after", "{after}")
        .build(text, after)
        .toString();
  }
}
