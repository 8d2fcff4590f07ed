package org.meguri.query.cases;

import java.util.List;
import org.meguri.command.actor.PersonId;

/** What another question's answer adds to a case's page. */
public interface SectionsBeside {

  /** As it stood at a position, as far as the reader may see it. */
  List<Section> of(PersonId reader, CaseFound found, long position);
}
