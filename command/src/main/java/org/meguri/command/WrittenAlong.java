package org.meguri.command;

import java.util.List;

/**
 * Rows that follow from a fact alone and are written together with it, so that they cost no way of
 * their own. Nothing that decides the same command may read them.
 */
public interface WrittenAlong {

  /** The statements, in their order; they answer nothing. */
  List<Sql> with(Fact fact);
}
