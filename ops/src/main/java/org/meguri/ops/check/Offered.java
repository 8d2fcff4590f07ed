package org.meguri.ops.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Fact;
import org.meguri.command.measure.MeasureEvent.MeasureClosed;
import org.meguri.command.measure.MeasureEvent.MeasurePublished;
import org.meguri.command.measure.MeasureEvent.MeasureReopened;
import org.meguri.command.measure.MeasureId;

/** When each measure is offered, as far as the log has gone. */
final class Offered {

  private record Period(LocalDate opens, @Nullable LocalDate lastDay) {

    boolean includes(LocalDate day) {
      return !day.isBefore(opens) && (lastDay == null || !day.isAfter(lastDay));
    }

    Period closedOn(LocalDate day) {
      return lastDay == null || lastDay.isAfter(day) ? new Period(opens, day) : this;
    }
  }

  private final Map<MeasureId, List<Period>> periods = new HashMap<>();

  void take(Fact fact) {
    if (fact instanceof MeasurePublished it) {
      of(it.measure()).add(new Period(it.effectiveOn(), it.lastDay()));
    } else if (fact instanceof MeasureReopened it) {
      of(it.measure()).add(new Period(it.effectiveOn(), it.lastDay()));
    } else if (fact instanceof MeasureClosed it) {
      of(it.measure()).replaceAll(period -> period.closedOn(it.effectiveOn()));
    }
  }

  boolean isOffered(MeasureId measure, LocalDate on) {
    return of(measure).stream().anyMatch(period -> period.includes(on));
  }

  private List<Period> of(MeasureId measure) {
    return periods.computeIfAbsent(measure, id -> new ArrayList<>());
  }
}
