package org.meguri.command;

import java.util.List;
import org.meguri.command.actor.Origin;

/**
 * Rows that follow from a fact and its origin alone and are written together with it, so that they
 * cost no way of their own. Nothing that decides the same command may read them.
 */
public interface WrittenAlong {

  /** The statements, in their order; they answer nothing. */
  List<Sql> with(Fact fact, Origin origin);
}
