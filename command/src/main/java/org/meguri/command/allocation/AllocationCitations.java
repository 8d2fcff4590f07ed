package org.meguri.command.allocation;

import java.util.List;
import org.meguri.command.assessment.Evidence;

/** Which years' shares rest on what; as recorded up to now and in this very transaction. */
public interface AllocationCitations {

  /** The sharings whose last proposal cites that evidence, each with the version it cites. */
  List<Citation> citing(String kind, String id);

  /** One sharing and what it cites. */
  record Citation(AllocationId allocation, Evidence evidence) {}
}
