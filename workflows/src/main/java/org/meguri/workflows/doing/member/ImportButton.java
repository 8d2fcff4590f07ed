package org.meguri.workflows.doing.member;

import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseActions;
import org.meguri.workflows.doing.Asking;
import org.meguri.workflows.tasklist.Capacities;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The way to the import of a list, on the list of members. */
@Component
class ImportButton implements CaseActions {

  private final Capacities capacities;
  private final Labels labels;

  ImportButton(Capacities capacities, Labels labels) {
    this.capacities = capacities;
    this.labels = labels;
  }

  @Override
  public List<Action> onList(PersonId reader, String kind) {
    if (!kind.equals("member") || capacities.of(reader).stream().noneMatch(Asking.OFFICE)) {
      return List.of();
    }
    Locale locale = LocaleContextHolder.getLocale();
    return List.of(new Action(labels.word("memberImport.title", locale), "/members/import"));
  }

  @Override
  public List<Action> onCase(PersonId reader, String kind, String id, Object state) {
    return List.of();
  }
}
