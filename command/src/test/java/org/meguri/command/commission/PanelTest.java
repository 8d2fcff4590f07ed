package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Rules;
import org.meguri.command.project.ProjectId;

class PanelTest {
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final Rules RULES = Examples.secondTerm().rules();

  @Test
  void theChairTakesTheFirstSeatAndTheSeatsAreTheProgrammes() {
    Panel panel = Panel.of(members(6), List.of(), PROJECT, 2006, RULES);
    assertThat(panel.reviewers()).hasSize(RULES.reviewersPerReview()).doesNotHaveDuplicates();
    assertThat(panel.reviewers().get(0)).isEqualTo(member(0));
  }

  @Test
  void aMemberInConflictIsNamedAsExcludedAndTakesNoSeat() {
    Panel panel = Panel.of(members(3), List.of(conflictOf(1)), PROJECT, 2006, RULES);
    assertThat(panel.reviewers()).containsExactlyInAnyOrder(member(0), member(2));
    assertThat(panel.excluded()).containsExactly(conflictOf(1));
  }

  @Test
  void whereTheChairIsInConflictTheNextInOrderChairs() {
    Panel panel = Panel.of(members(4), List.of(conflictOf(0)), PROJECT, 2006, RULES);
    assertThat(panel.reviewers()).hasSize(3).doesNotContain(member(0));
  }

  @Test
  void somebodyWhoIsNoMemberIsNotListedAsExcluded() {
    Panel panel = Panel.of(members(3), List.of(conflictOf(9)), PROJECT, 2006, RULES);
    assertThat(panel.excluded()).isEmpty();
  }

  @Test
  void theOtherMembersTakeTurnsFromYearToYear() {
    Set<PersonId> seen =
        IntStream.range(2006, 2011)
            .mapToObj(year -> Panel.of(members(6), List.of(), PROJECT, year, RULES))
            .flatMap(panel -> panel.reviewers().stream())
            .collect(Collectors.toSet());
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(members(6).stream().map(Roll.Seat::member).toList());
  }

  @Property
  void conflictsNeverLowerTheQuorumNorSeatAnybodyInConflict(
      @ForAll @IntRange(min = 1, max = 12) int inTerm,
      @ForAll @IntRange(min = 0, max = 12) int inConflict,
      @ForAll @IntRange(min = 2006, max = 2010) int year) {
    List<Exclusion> conflicts =
        IntStream.range(0, Math.min(inConflict, inTerm)).mapToObj(PanelTest::conflictOf).toList();
    Panel free = Panel.of(members(inTerm), List.of(), PROJECT, year, RULES);
    Panel panel = Panel.of(members(inTerm), conflicts, PROJECT, year, RULES);
    assertThat(panel.quorum()).isEqualTo(free.quorum()).isPositive();
    List<PersonId> keptAway = conflicts.stream().map(Exclusion::member).toList();
    assertThat(panel.reviewers()).doesNotHaveDuplicates().noneMatch(keptAway::contains);
    assertThat(panel.reviewers())
        .hasSize(Math.min(Math.min(RULES.reviewersPerReview(), inTerm), inTerm - conflicts.size()));
  }

  @Test
  void theQuorumIsTheProgrammesShareOfTheSeatsRoundedUp() {
    assertThat(Panel.quorumOf(3, RULES)).isEqualTo(2);
    assertThat(Panel.quorumOf(5, RULES)).isEqualTo(3);
    assertThat(Panel.quorumOf(1, RULES)).isEqualTo(1);
  }

  @Test
  void aProgrammeThatAsksForTwoThirdsGetsThem() {
    Rules twoThirds =
        new Rules(
            RULES.conflictYears(),
            2,
            3,
            5,
            RULES.timesSentBack(),
            RULES.maximumTextLength(),
            RULES.lateExceptionDays(),
            RULES.surchargePercentAYear(),
            RULES.conflictRule());
    assertThat(Panel.of(members(6), List.of(), PROJECT, 2006, twoThirds).quorum()).isEqualTo(4);
    assertThat(Panel.of(members(6), List.of(conflictOf(1)), PROJECT, 2006, twoThirds).quorum())
        .isEqualTo(4);
    assertThat(Panel.of(members(3), List.of(), PROJECT, 2006, twoThirds).quorum()).isEqualTo(2);
  }

  private static PersonId member(int number) {
    return PersonId.of("member-" + number);
  }

  /** The first of them is the chair. */
  private static List<Roll.Seat> members(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Roll.Seat(member(i), i == 0)).toList();
  }

  private static Exclusion conflictOf(int number) {
    return new Exclusion(member(number), ConflictKind.EMPLOYMENT, false);
  }
}
