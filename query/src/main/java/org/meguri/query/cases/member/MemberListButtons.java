package org.meguri.query.cases.member;

import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseActions;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The file of the list of members, for whoever reads the list. */
@Component
class MemberListButtons implements CaseActions {

  private final MessageSource messages;

  MemberListButtons(MessageSource messages) {
    this.messages = messages;
  }

  @Override
  public List<Action> onList(PersonId reader, String kind) {
    String label = messages.getMessage("member.export", null, LocaleContextHolder.getLocale());
    return kind.equals("member") ? List.of(new Action(label, "/members/export")) : List.of();
  }

  @Override
  public List<Action> onCase(PersonId reader, String kind, String id, Object state) {
    return List.of();
  }
}
