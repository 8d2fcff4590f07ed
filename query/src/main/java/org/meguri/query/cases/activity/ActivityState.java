package org.meguri.query.cases.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityEvent.ActivityWithdrawn;
import org.meguri.command.actor.PersonId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Copy;

/** An activity record as it reads, with why it was changed. */
public record ActivityState(
    String id,
    String project,
    String bureau,
    String source,
    int version,
    ActivityContent content,
    PersonId by,
    Instant at,
    List<Change> corrections,
    @Nullable Change withdrawal) {

  /** A correction or the withdrawal. */
  public record Change(String reason, PersonId by, Instant at) {}

  static ActivityState recorded(ActivityRecorded event, Recorded recorded) {
    return new ActivityState(
        event.activity().value(),
        event.project().value(),
        event.bureau().value(),
        event.source(),
        1,
        event.content(),
        event.by(),
        recorded.recordedAt(),
        List.of(),
        null);
  }

  ActivityState corrected(ActivityCorrected event, Recorded recorded) {
    return new ActivityState(
        id,
        project,
        bureau,
        source,
        event.version(),
        event.content(),
        by,
        at,
        Copy.plus(corrections, new Change(event.reason(), event.by(), recorded.recordedAt())),
        withdrawal);
  }

  ActivityState withdrawn(ActivityWithdrawn event, Recorded recorded) {
    return new ActivityState(
        id,
        project,
        bureau,
        source,
        version,
        content,
        by,
        at,
        corrections,
        new Change(event.reason(), event.by(), recorded.recordedAt()));
  }

  /** Whether the bureau recorded it of its own. */
  public boolean ofTheBureau() {
    return source.equals(bureau);
  }

  public boolean stands() {
    return withdrawal == null;
  }
}
