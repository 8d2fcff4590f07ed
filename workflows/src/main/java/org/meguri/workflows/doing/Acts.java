package org.meguri.workflows.doing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.meguri.command.actor.PersonId;
import org.meguri.query.access.Unknown;
import org.meguri.query.cases.CaseActions;
import org.meguri.workflows.doing.Act.Offer;
import org.meguri.workflows.tasklist.Capacities;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The acts there are, and the buttons of those a reader could use. */
@Component
class Acts implements CaseActions {

  private final List<Act> all;
  private final Capacities capacities;
  private final Labels labels;

  Acts(List<Act> all, Capacities capacities, Labels labels) {
    this.all = List.copyOf(all);
    this.capacities = capacities;
    this.labels = labels;
  }

  List<Act> all() {
    return all;
  }

  /**
   * An act on the list of a kind.
   *
   * @throws Unknown there is none of that name
   */
  Act onList(String kind, String name) {
    return find(kind, act -> act.onList() && act.name().equals(name), name);
  }

  /**
   * An act on a case of a kind.
   *
   * @throws Unknown there is none of that name
   */
  Act onCase(String kind, String name) {
    return find(kind, act -> !act.onList() && act.name().equals(name), name);
  }

  @Override
  public List<Action> onList(PersonId reader, String kind) {
    return offered(
        reader, kind, Optional.empty(), Act::onList, act -> "/cases/" + kind + "/acts/" + act);
  }

  @Override
  public List<Action> onCase(PersonId reader, String kind, String id, Object state) {
    return offered(
        reader,
        kind,
        Optional.of(state),
        act -> !act.onList(),
        act -> "/cases/" + kind + "/" + id + "/acts/" + act);
  }

  private List<Action> offered(
      PersonId reader,
      String kind,
      Optional<Object> state,
      Predicate<Act> which,
      java.util.function.UnaryOperator<String> href) {
    List<Act> possible =
        all.stream().filter(act -> act.caseKind().equals(kind)).filter(which).toList();
    if (possible.isEmpty()) {
      return List.of();
    }
    Locale locale = LocaleContextHolder.getLocale();
    Offer offer = new Offer(capacities.of(reader), state);
    List<Action> actions = new ArrayList<>();
    for (Act act : possible) {
      if (act.offered(offer)) {
        actions.add(
            new Action(labels.word("filing." + act.kind(), locale), href.apply(act.name())));
      }
    }
    return actions;
  }

  private Act find(String kind, Predicate<Act> which, String name) {
    return all.stream()
        .filter(act -> act.caseKind().equals(kind))
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new Unknown(name));
  }
}
