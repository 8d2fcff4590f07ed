package org.meguri.query.cases;

import java.util.List;
import org.meguri.command.actor.PersonId;

/** What a reader can do about cases, as buttons on their lists and pages. */
public interface CaseActions {

  /** A button: the word on it, and where it leads. */
  record Action(String label, String href) {}

  /** On the list of a kind. */
  List<Action> onList(PersonId reader, String kind);

  /** On the page of a case as it stands now. */
  List<Action> onCase(PersonId reader, String kind, String id, Object state);
}
