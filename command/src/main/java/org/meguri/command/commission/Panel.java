package org.meguri.command.commission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile.Rules;
import org.meguri.command.project.ProjectId;

/**
 * Who reviews a case. The seats are as many as the programme says, or as there are members in term;
 * conflicts leave seats empty only when nobody free is left, and never lower the quorum. The chair
 * takes the first seat, the others take turns by project and fiscal year.
 */
record Panel(List<PersonId> reviewers, List<Exclusion> excluded, int quorum) {

  static Panel of(
      List<Roll.Seat> inTerm,
      List<Exclusion> conflicts,
      ProjectId project,
      int fiscalYear,
      Rules rules) {
    int seats = Math.min(rules.reviewersPerReview(), inTerm.size());
    Set<PersonId> members = inTerm.stream().map(Roll.Seat::member).collect(Collectors.toSet());
    List<Exclusion> excluded =
        conflicts.stream().filter(conflict -> members.contains(conflict.member())).toList();
    Set<PersonId> keptAway = excluded.stream().map(Exclusion::member).collect(Collectors.toSet());
    List<PersonId> order = chairThenTurns(inTerm, project, fiscalYear);
    order.removeIf(keptAway::contains);
    List<PersonId> reviewers = List.copyOf(order.subList(0, Math.min(seats, order.size())));
    return new Panel(reviewers, excluded, quorumOf(seats, rules));
  }

  private static List<PersonId> chairThenTurns(
      List<Roll.Seat> inTerm, ProjectId project, int fiscalYear) {
    List<PersonId> others =
        inTerm.stream()
            .filter(seat -> !seat.chair())
            .map(Roll.Seat::member)
            .collect(Collectors.toCollection(ArrayList::new));
    // String.hashCode is fixed by its specification, so every node and every replay takes turns
    // alike.
    Collections.rotate(others, -Math.floorMod(project.value().hashCode() + fiscalYear, 997));
    List<PersonId> order =
        inTerm.stream()
            .filter(Roll.Seat::chair)
            .map(Roll.Seat::member)
            .collect(Collectors.toCollection(ArrayList::new));
    order.addAll(others);
    return order;
  }

  /** The programme's share of all seats, rounded up; at least one. */
  static int quorumOf(int seats, Rules rules) {
    int share =
        (seats * rules.quorumNumerator() + rules.quorumDenominator() - 1)
            / rules.quorumDenominator();
    return Math.max(1, share);
  }
}
