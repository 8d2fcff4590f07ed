package org.meguri.command.candidate;

import java.util.Optional;
import org.meguri.command.programme.BureauId;

/** What other cases' rules may ask about candidates; written in the events' own transactions. */
public interface Candidates {

  /** Empty for an unknown candidate; its row stays locked until the asking transaction ends. */
  Optional<Standing> standing(CandidateId candidate);

  /** Whose it is and where it stands. */
  record Standing(BureauId bureau, CandidateStage stage) {}
}
