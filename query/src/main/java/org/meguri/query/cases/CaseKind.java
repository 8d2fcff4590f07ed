package org.meguri.query.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meguri.command.Fact;
import org.meguri.query.fold.Fold;

/**
 * One kind of case on the read side: how its state follows from its events, and how a list and a
 * page show it. One bean for each kind; see the package for an example and the words it needs.
 *
 * @param <S> the state: a record, written to JSON as it is, with {@code Personal} where it holds
 *     text about a person
 */
public interface CaseKind<S> {

  /** Its name in addresses, in words and in tables: {@code grant}. Never changed. */
  String key();

  /** Grows with every change of the fold or the row, so that what is stored is made afresh. */
  int version();

  Class<S> state();

  /** Its events, all of them and nobody else's: a sealed interface. */
  Class<? extends Fact> events();

  /** The id of the case one of its events belongs to. */
  String caseOf(Fact fact);

  /** Over its own events only; empty before the first. */
  Fold<Optional<S>> fold();

  /** The state as a line of the list; also says who may read the case. */
  Row row(S state);

  /** The state as the page shows it. */
  List<Section> page(S state);

  /**
   * The statuses a row can have, in the order of a case's life; the list can be narrowed to one.
   */
  List<String> statuses();

  /** What the list shows besides title and status. */
  default Set<Column> columns() {
    return EnumSet.allOf(Column.class);
  }

  /**
   * Whether whoever has an account may read every case of the kind, as a catalogue; but for those
   * whose title is a person's name, which are for whom {@code PersonSight} says.
   */
  default boolean openToAll() {
    return false;
  }
}
