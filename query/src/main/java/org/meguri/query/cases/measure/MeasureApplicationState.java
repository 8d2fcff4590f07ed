package org.meguri.query.cases.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.measure.MeasureApplicationEvent.ApplicationProposed;
import org.meguri.command.measure.MeasureApplicationEvent.AppliedFor;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureNotObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureObtained;
import org.meguri.command.measure.MeasureApplicationEvent.MeasureResultRecorded;
import org.meguri.command.money.Yen;
import org.meguri.query.fold.Copy;

/** One application of a measure, from its proposal to what it brought about. */
public record MeasureApplicationState(
    ApplicationProposed proposed,
    Status status,
    @Nullable AppliedFor applied,
    @Nullable LocalDate answeredOn,
    @Nullable Yen obtained,
    @Nullable String note,
    List<MeasureResultRecorded> results) {

  /** Where it stands. */
  public enum Status {
    PROPOSED,
    APPLIED,
    OBTAINED,
    NOT_OBTAINED
  }

  static MeasureApplicationState proposed(ApplicationProposed event) {
    return new MeasureApplicationState(event, Status.PROPOSED, null, null, null, null, List.of());
  }

  MeasureApplicationState applied(AppliedFor event) {
    return new MeasureApplicationState(proposed, Status.APPLIED, event, null, null, null, results);
  }

  MeasureApplicationState obtained(MeasureObtained event) {
    return new MeasureApplicationState(
        proposed,
        Status.OBTAINED,
        applied,
        event.effectiveOn(),
        event.amount(),
        event.note(),
        results);
  }

  MeasureApplicationState refused(MeasureNotObtained event) {
    return new MeasureApplicationState(
        proposed, Status.NOT_OBTAINED, applied, event.effectiveOn(), null, event.reason(), results);
  }

  MeasureApplicationState reached(MeasureResultRecorded event) {
    return new MeasureApplicationState(
        proposed, status, applied, answeredOn, obtained, note, Copy.plus(results, event));
  }
}
