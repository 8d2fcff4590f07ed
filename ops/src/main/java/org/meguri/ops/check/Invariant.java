package org.meguri.ops.check;

import java.util.List;

/** Something that must hold; names every place where it does not. */
interface Invariant {

  String name();

  /** Empty when it holds; otherwise a line for each violation, with the ids to look at. */
  List<String> violations();
}
