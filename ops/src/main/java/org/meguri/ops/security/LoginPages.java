package org.meguri.ops.security;

import java.util.List;
import java.util.Locale;
import org.meguri.query.layout.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page, and the page behind an invitation's one-time link. */
@Controller
class LoginPages {

  private final Invitations invitations;
  private final MessageSource messages;
  private final boolean sample;

  LoginPages(
      Invitations invitations,
      MessageSource messages,
      @Value("${meguri.sample:false}") boolean sample) {
    this.invitations = invitations;
    this.messages = messages;
    this.sample = sample;
  }

  @GetMapping("/")
  String home() {
    return "redirect:/tasks";
  }

  @GetMapping("/login")
  String login(Model model) {
    model.addAttribute("sampleAccounts", sample);
    return "login";
  }

  @GetMapping("/invitation/{token}")
  String invitation(@PathVariable String token, Model model) {
    return page(token, model);
  }

  @PostMapping("/invitation/{token}")
  String accept(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Model model,
      Locale locale) {
    Invitations.Result result = invitations.accept(token, password, again);
    return switch (result) {
      case ACCEPTED -> "redirect:/login?invited";
      case SHORT -> refused("password", "invitation.short", token, model, locale);
      case DIFFERS -> refused("again", "invitation.differs", token, model, locale);
      case NOT_OPEN -> page(token, model);
    };
  }

  private String refused(String field, String key, String token, Model model, Locale locale) {
    model.addAttribute(
        "problems", List.of(new Problem(field, messages.getMessage(key, null, locale), "")));
    return page(token, model);
  }

  private String page(String token, Model model) {
    model.addAttribute("token", token);
    model.addAttribute("login", invitations.loginOf(token).orElse(""));
    model.addAttribute("valid", invitations.isOpen(token));
    return "invitation";
  }
}
