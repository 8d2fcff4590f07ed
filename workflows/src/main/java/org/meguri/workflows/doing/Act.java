package org.meguri.workflows.doing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.meguri.command.actor.Actor;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;

/**
 * A filing about a case of a kind: offered as a button on the kind's list (to begin a new case) or
 * on a case's page, and taken over the API at {@code /api/cases/<kind>/<name>} or {@code
 * /api/cases/<kind>/<id>/<name>}. One bean for each; the page and the API are there by themselves.
 *
 * <p>Its matter is the case ({@code caseId}); on a list that is the kind, and {@code part} is what
 * the address says after {@code ?about=}. Who may do it is for the command's own rules to say.
 */
public interface Act extends Filing {

  /** The kind of case: {@code grant}. */
  String caseKind();

  /** Its part of the address, in lower case with hyphens: {@code request-tranche}. */
  String name();

  /** Whether it begins a new case, and so stands on the list. */
  default boolean onList() {
    return false;
  }

  /** What it asks about a case nobody has yet, for its description. */
  default List<Field> asks(Matter matter) {
    return describe(matter).fields();
  }

  /** Whether its button is shown; no rule rests on it. */
  boolean offered(Offer offer);

  /**
   * Whom and on what it would be offered.
   *
   * @param capacities in which the reader acts today
   * @param state the case's state of the read side; empty on a list
   */
  record Offer(List<Actor> capacities, Optional<Object> state) {

    /** Whether the reader is this in any capacity. */
    public boolean to(Predicate<Actor> who) {
      return capacities.stream().anyMatch(who);
    }

    /** Whether the case is as said; never on a list. */
    public <S> boolean on(Class<S> kind, Predicate<S> state) {
      return state().filter(kind::isInstance).map(kind::cast).filter(state).isPresent();
    }
  }
}
