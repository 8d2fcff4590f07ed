package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which sessions have been convened; as recorded up to now and in this very transaction. */
public interface Sessions {

  /** The day a convened session is held; empty for one never convened. */
  Optional<LocalDate> heldOn(SessionId session);

  /** Sessions held on that day or later, the earliest first. */
  List<SessionId> from(LocalDate day);

  /** Every session ever convened, the latest first. */
  default List<SessionId> all() {
    return List.of();
  }

  /** What is on the session's agenda, in its order. */
  default List<ReviewId> agenda(SessionId session) {
    return List.of();
  }
}
