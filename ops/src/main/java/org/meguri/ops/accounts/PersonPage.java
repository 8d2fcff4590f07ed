package org.meguri.ops.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.ops.accounts.PeopleDesk.Invited;
import org.meguri.ops.security.OneTimeLink;
import org.meguri.query.access.Unknown;
import org.meguri.query.layout.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one person: account, posts, absences, and a one-time link just made. */
@Component
class PersonPage {

  private final PeopleLines lines;
  private final Posts posts;
  private final MessageSource words;

  PersonPage(PeopleLines lines, Posts posts, MessageSource words) {
    this.lines = lines;
    this.posts = posts;
    this.words = words;
  }

  /**
   * @throws Unknown nobody is known under this id
   */
  String show(PersonId person, Model model, Locale locale) {
    PeopleLines.Line line =
        lines.one(person, locale).orElseThrow(() -> new Unknown(person.value()));
    List<PeopleLines.Line> others =
        lines.all("", locale).stream()
            .filter(each -> !each.id().equals(person.value()))
            .filter(each -> each.account() != PeopleLines.Account.CLOSED)
            .toList();
    model.addAttribute("person", line);
    model.addAttribute("others", others);
    model.addAttribute("posts", posts.choices(locale));
    model.addAttribute("act", model.asMap().getOrDefault("act", ""));
    model.addAttribute("typed", model.asMap().getOrDefault("typed", Map.of()));
    return "person";
  }

  String withLink(Invited invited, Model model, Locale locale) {
    OneTimeLink link = invited.link();
    if (link != null) {
      String address = PeopleApi.address(link);
      model.addAttribute("link", address == null ? "" : address);
      model.addAttribute("linkExpires", link.expiresAt());
    }
    return show(invited.person(), model, locale);
  }

  /** {@code act} is the form that was refused; the problem leads to its field. */
  Problem problem(Outcome.Refused refused, String act, Locale locale) {
    String text = words.getMessage("refused." + refused.rule(), null, refused.rule(), locale);
    String field = refused.facts().getOrDefault("field", "");
    boolean ofEnding = act.equals("end") && field.equals("reason");
    return new Problem(ofEnding ? "end-reason" : field, String.valueOf(text), refused.rule());
  }
}
