package org.meguri.workflows.planning.budgeting;

import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseActions;
import org.meguri.query.cases.allocation.AllocationState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way from the list and the page of the years' sharings into the budget room. */
@Component
class RoomActions implements CaseActions {

  private final MessageSource words;

  RoomActions(MessageSource words) {
    this.words = words;
  }

  @Override
  public List<Action> onList(PersonId reader, String kind) {
    return kind.equals("allocation") ? List.of(to("/budget-room")) : List.of();
  }

  @Override
  public List<Action> onCase(PersonId reader, String kind, String id, Object state) {
    return state instanceof AllocationState year
        ? List.of(to("/budget-room/" + year.fiscalYear()))
        : List.of();
  }

  private Action to(String href) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Action(words.getMessage("budgetRoom.title", null, locale), href);
  }
}
