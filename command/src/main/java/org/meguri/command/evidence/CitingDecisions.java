package org.meguri.command.evidence;

import java.util.List;
import java.util.Optional;

/** One kind of decision, by what its decisions cite. */
interface CitingDecisions {

  /** Those whose last version cites it; as recorded up to now. */
  List<Decision> citing(String kind, String id);

  /** The command that marks the decision itself; empty where its correction alone tells it. */
  Optional<Object> mark(Decision decision, String reason);
}
