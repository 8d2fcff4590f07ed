package org.meguri.command.commission;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.programme.ProgrammeFile.Rules;

/**
 * Who may review a case: in term, and free of conflict, both on the day of naming and on the day of
 * the session; or a term or an interest that begins or ends between the two would be overlooked.
 */
record Eligibility(Roll roll, ReviewOpened review, LocalDate named, LocalDate heldOn) {

  List<Roll.Seat> inTerm() {
    Set<PersonId> thenToo =
        roll.inTerm(review.commission(), heldOn).stream()
            .map(Roll.Seat::member)
            .collect(Collectors.toSet());
    return roll.inTerm(review.commission(), named).stream()
        .filter(seat -> thenToo.contains(seat.member()))
        .toList();
  }

  List<Exclusion> excluded() {
    Map<PersonId, Exclusion> once = new LinkedHashMap<>();
    Stream.of(named, heldOn)
        .flatMap(day -> roll.excluded(review.commission(), review.project(), day).stream())
        .forEach(exclusion -> once.putIfAbsent(exclusion.member(), exclusion));
    return List.copyOf(once.values());
  }

  List<ConflictGround> grounds() {
    return Stream.of(named, heldOn)
        .flatMap(day -> roll.grounds(review.commission(), review.project(), day).stream())
        .distinct()
        .toList();
  }

  /** What each of those whom the panel excludes is kept away by. */
  List<ConflictGround> groundsOf(Panel panel) {
    List<PersonId> excluded = panel.excluded().stream().map(Exclusion::member).toList();
    return grounds().stream().filter(g -> excluded.contains(g.member())).toList();
  }

  Panel panel(Rules rules) {
    return Panel.of(inTerm(), excluded(), review.project(), review.fiscalYear(), rules);
  }
}
