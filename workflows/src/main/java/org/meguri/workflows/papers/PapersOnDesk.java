package org.meguri.workflows.papers;

import java.util.List;
import org.meguri.command.Fact;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Origin;
import org.springframework.stereotype.Component;

/** Lays each new fact of a case on the desk, together with the event that records it. */
@Component
class PapersOnDesk implements WrittenAlong {

  @Override
  public List<Sql> with(Fact fact, Origin origin) {
    return Paper.of(fact).map(paper -> Papers.keeping(paper, origin)).stream().toList();
  }
}
