package org.meguri.query.fold;

import java.util.List;

/** A read model that can be made afresh beside the stored one and compared with it. */
public interface Compared {

  /** The read model's name. */
  String name();

  /**
   * What differs between the stored rows and a fold of the whole log up to the position; the caller
   * sees to it that the projection has taken everything up to there, and nothing after.
   */
  List<Difference> differences(long upTo);
}
