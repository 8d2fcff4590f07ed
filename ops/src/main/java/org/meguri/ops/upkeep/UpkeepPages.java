package org.meguri.ops.upkeep;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.storage.DeadLetters;
import org.meguri.command.storage.ProjectionStatus;
import org.meguri.command.storage.Sequencer;
import org.meguri.query.access.AdminAccess;
import org.meguri.query.api.Parameters;
import org.meguri.query.layout.Problem;
import org.meguri.workflows.engine.IncidentDesk;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's first page: what has failed, what waits, how far everything is. */
@Controller
class UpkeepPages {

  private static final String PAGE = "redirect:/admin";

  private final AdminAccess access;
  private final LetterDesk desk;
  private final DeadLetters letters;
  private final ProjectionStatus status;
  private final Sequencer sequencer;
  private final IncidentDesk incidents;
  private final MessageSource words;

  UpkeepPages(
      AdminAccess access,
      LetterDesk desk,
      DeadLetters letters,
      ProjectionStatus status,
      Sequencer sequencer,
      IncidentDesk incidents,
      MessageSource words) {
    this.access = access;
    this.desk = desk;
    this.letters = letters;
    this.status = status;
    this.sequencer = sequencer;
    this.incidents = incidents;
    this.words = words;
  }

  @GetMapping("/admin")
  String page(Principal principal, Model model) {
    access.administrator(principal);
    model.addAttribute("incidents", incidents.open().size());
    model.addAttribute("jobsDue", incidents.jobsDue());
    model.addAttribute("letters", letters.waiting());
    model.addAttribute("following", status.following());
    model.addAttribute("sequencer", sequencer.status());
    return "admin";
  }

  @PostMapping("/admin/letters/retry")
  String retry(
      Principal principal,
      Locale locale,
      @RequestParam String processor,
      @RequestParam long position,
      RedirectAttributes redirect) {
    Outcome outcome = desk.retry(processor, position, acting(principal));
    boolean failedAgain =
        outcome instanceof Outcome.Accepted && desk.isWaiting(processor, position);
    return told(outcome, failedAgain ? "letter.failed" : "letter.taken", redirect, locale);
  }

  @PostMapping("/admin/letters/discard")
  String discard(
      Principal principal,
      Locale locale,
      @RequestParam String processor,
      @RequestParam long position,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Outcome outcome =
        desk.discard(processor, position, Parameters.typed("reason", reason), acting(principal));
    return told(outcome, "letter.discarded", redirect, locale);
  }

  private Acting acting(Principal principal) {
    return Acting.as(access.administrator(principal), CommandId.of(UUID.randomUUID().toString()));
  }

  private String told(Outcome outcome, String done, RedirectAttributes redirect, Locale locale) {
    if (outcome instanceof Outcome.Refused refused) {
      String text = words.getMessage("refused." + refused.rule(), null, refused.rule(), locale);
      redirect.addFlashAttribute(
          "problems", List.of(Problem.refused(refused.rule(), String.valueOf(text))));
    } else {
      redirect.addFlashAttribute("notice", words.getMessage(done, null, locale));
    }
    return PAGE;
  }
}
