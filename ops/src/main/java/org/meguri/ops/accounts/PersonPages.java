package org.meguri.ops.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.ArrangeSubstitution;
import org.meguri.command.actor.ActorCommand.EndRole;
import org.meguri.command.actor.ActorCommand.EndSubstitution;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.RoleHeld;
import org.meguri.ops.accounts.PeopleDesk.Invited;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.api.Parameters;
import org.meguri.query.problem.Answer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's work on one account; what was typed stays when a rule refuses. */
@Controller
class PersonPages {

  private final AdminAccess access;
  private final CommandDesk desk;
  private final PeopleDesk people;
  private final Posts posts;
  private final PersonPage page;
  private final MessageSource words;

  PersonPages(
      AdminAccess access,
      CommandDesk desk,
      PeopleDesk people,
      Posts posts,
      PersonPage page,
      MessageSource words) {
    this.access = access;
    this.desk = desk;
    this.people = people;
    this.posts = posts;
    this.page = page;
    this.words = words;
  }

  @GetMapping("/admin/people/{id}")
  String one(Principal principal, Locale locale, Model model, @PathVariable String id) {
    access.administrator(principal);
    return page.show(person(id), model, locale);
  }

  /** The link is on the page that answers, and on no other. */
  @PostMapping("/admin/people/{id}/invitation")
  String inviteAgain(
      Principal principal,
      Locale locale,
      Model model,
      HttpServletResponse response,
      @PathVariable String id) {
    Invited invited = people.inviteAgain(person(id), acting(principal));
    if (invited.outcome() instanceof Outcome.Refused refused) {
      response.setStatus(Answer.statusOf(refused.rule()).value());
      model.addAttribute("problems", List.of(page.problem(refused, "invite", locale)));
    }
    return page.withLink(invited, model, locale);
  }

  /** Which form of the page was sent, and what was typed into it. */
  private record Sent(PersonId person, String act, Map<String, String> typed) {}

  @PostMapping("/admin/people/{id}/{act:give|end|arrange|back|close}")
  String act(
      Principal principal,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam Map<String, String> typed) {
    Sent sent = new Sent(person(id), act, typed);
    if (done(sent, acting(principal)) instanceof Outcome.Refused refused) {
      response.setStatus(Answer.statusOf(refused.rule()).value());
      model.addAttribute("problems", List.of(page.problem(refused, act, locale)));
      model.addAttribute("act", act);
      model.addAttribute("typed", typed);
      return page.show(sent.person(), model, locale);
    }
    redirect.addFlashAttribute("notice", words.getMessage("person.done." + act, null, locale));
    return "redirect:/admin/people/" + id;
  }

  private Outcome done(Sent sent, Acting acting) {
    Map<String, String> typed = sent.typed();
    return switch (sent.act()) {
      case "give" -> {
        RoleHeld post = posts.read("post", typed.get("post"));
        yield desk.send(
            new GrantRole(
                sent.person(),
                post.role(),
                post.scope(),
                Parameters.givenDay("from", typed.get("from"))),
            acting);
      }
      case "end" -> {
        RoleHeld post = posts.read("post", typed.get("post"));
        yield desk.send(
            new EndRole(
                sent.person(),
                post.role(),
                post.scope(),
                Parameters.givenDay("on", typed.get("on")),
                Parameters.typed("reason", typed.get("reason"))),
            acting);
      }
      case "arrange" ->
          desk.send(
              new ArrangeSubstitution(
                  sent.person(),
                  Parameters.person("substitute", typed.get("substitute")),
                  Parameters.givenDay("from", typed.get("from")),
                  Parameters.givenDay("until", typed.get("until"))),
              acting);
      case "back" ->
          desk.send(
              new EndSubstitution(
                  sent.person(),
                  Parameters.person("substitute", typed.get("substitute")),
                  Parameters.givenDay("on", typed.get("on"))),
              acting);
      default ->
          people.close(sent.person(), Parameters.typed("reason", typed.get("reason")), acting);
    };
  }

  private Acting acting(Principal principal) {
    return Acting.as(access.administrator(principal), CommandId.of(UUID.randomUUID().toString()));
  }

  private static PersonId person(String id) {
    return Parameters.person("id", id);
  }
}
