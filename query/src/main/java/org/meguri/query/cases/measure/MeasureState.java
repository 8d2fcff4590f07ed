package org.meguri.query.cases.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.measure.MeasureContent;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureEvent.MeasureRevised;
import org.meguri.query.fold.Copy;

/** An entry of the catalogue with every version of its content and every period it was offered. */
public record MeasureState(
    String id, int version, List<Edition> editions, List<Period> periods, boolean closed) {

  /** One version of the content; the first has no reason. */
  public record Edition(int version, MeasureContent content, @Nullable String reason) {}

  /** Both days included. */
  public record Period(
      LocalDate opensOn, @Nullable LocalDate lastDay, @Nullable String closedBecause) {}

  static MeasureState published(MeasurePublished event) {
    return new MeasureState(
        event.measure().value(),
        1,
        List.of(new Edition(1, event.content(), null)),
        List.of(new Period(event.effectiveOn(), event.lastDay(), null)),
        false);
  }

  MeasureState revised(MeasureRevised event) {
    return new MeasureState(
        id,
        event.version(),
        Copy.plus(editions, new Edition(event.version(), event.content(), event.reason())),
        periods,
        closed);
  }

  MeasureState reopened(MeasureReopened event) {
    return new MeasureState(
        id,
        version,
        editions,
        Copy.plus(periods, new Period(event.effectiveOn(), event.lastDay(), null)),
        false);
  }

  MeasureState closed(MeasureClosed event) {
    return new MeasureState(
        id,
        version,
        editions,
        Copy.lastChanged(
            periods, p -> new Period(p.opensOn(), event.effectiveOn(), event.reason())),
        true);
  }

  public MeasureContent content() {
    return editions.get(editions.size() - 1).content();
  }
}
