package org.meguri.workflows.doing;

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
    return actions(offered(reader, kind, Optional.empty()), "/cases/" + kind + "/acts/");
  }

  @Override
  public List<Action> onCase(PersonId reader, String kind, String id, Object state) {
    return actions(
        offered(reader, kind, Optional.of(state)), "/cases/" + kind + "/" + id + "/acts/");
  }

  /** The acts the reader could use: on the list where there is no state. */
  List<Act> offered(PersonId reader, String kind, Optional<Object> state) {
    List<Act> possible =
        all.stream()
            .filter(act -> act.caseKind().equals(kind) && act.onList() == state.isEmpty())
            .toList();
    if (possible.isEmpty()) {
      return List.of();
    }
    Offer offer = new Offer(capacities.of(reader), state);
    return possible.stream().filter(act -> act.offered(offer)).toList();
  }

  private List<Action> actions(List<Act> offered, String where) {
    Locale locale = LocaleContextHolder.getLocale();
    return offered.stream().map(act -> new Action(label(act, locale), where + act.name())).toList();
  }

  String label(Act act, Locale locale) {
    return labels.word("filing." + act.kind(), locale);
  }

  private Act find(String kind, Predicate<Act> which, String name) {
    return all.stream()
        .filter(act -> act.caseKind().equals(kind))
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new Unknown(name));
  }
}
