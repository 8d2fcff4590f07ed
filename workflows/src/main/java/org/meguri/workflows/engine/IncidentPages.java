package org.meguri.workflows.engine;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The failed steps of processes, for those who own them. */
@Controller
class IncidentPages {

  private static final String LIST = "redirect:/incidents";

  private final IncidentDesk desk;
  private final IncidentLines lines;
  private final IncidentAccess access;
  private final MessageSource words;

  IncidentPages(
      IncidentDesk desk, IncidentLines lines, IncidentAccess access, MessageSource words) {
    this.desk = desk;
    this.lines = lines;
    this.access = access;
    this.words = words;
  }

  @GetMapping("/incidents")
  String page(Principal principal, Locale locale, Model model) {
    PersonId reader = access.mayRead(People.reader(principal));
    model.addAttribute("incidents", lines.of(desk.openFor(reader), locale));
    return "incidents";
  }

  @PostMapping("/incidents/{id}/take")
  String take(
      Principal principal, Locale locale, @PathVariable String id, RedirectAttributes redirect) {
    return told(desk.take(id, acting(principal)), "incident.taken", redirect, locale);
  }

  @PostMapping("/incidents/{id}/retry")
  String retry(
      Principal principal, Locale locale, @PathVariable String id, RedirectAttributes redirect) {
    return told(desk.retry(id, acting(principal)), "incident.retried", redirect, locale);
  }

  private Acting acting(Principal principal) {
    return Acting.as(
        access.mayRead(People.reader(principal)), CommandId.of(UUID.randomUUID().toString()));
  }

  private String told(Outcome outcome, String done, RedirectAttributes redirect, Locale locale) {
    if (outcome instanceof Outcome.Refused refused) {
      String text = words.getMessage("refused." + refused.rule(), null, refused.rule(), locale);
      redirect.addFlashAttribute(
          "problems", List.of(Problem.refused(refused.rule(), String.valueOf(text))));
    } else {
      redirect.addFlashAttribute("notice", words.getMessage(done, null, locale));
    }
    return LIST;
  }
}
