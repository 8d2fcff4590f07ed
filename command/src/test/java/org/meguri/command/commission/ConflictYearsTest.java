package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile.Rules;

class ConflictYearsTest {
  private static final LocalDate ENDED = LocalDate.of(2003, 3, 31);
  private static final LocalDate DAY = LocalDate.of(2006, 3, 22);

  @Test
  void whereTheProgrammeNamesNoKindEveryOneCountsForTheSameYears() {
    assertThat(stands(ConflictKind.EMPLOYMENT, false, Map.of())).isTrue();
    assertThat(stands(ConflictKind.GRANT, false, Map.of())).isTrue();
  }

  @Test
  void eachKindHasItsOwnYears() {
    Map<String, Integer> rule = Map.of("EMPLOYMENT", 2, "GRANT", 5);
    assertThat(stands(ConflictKind.EMPLOYMENT, false, rule)).isFalse();
    assertThat(stands(ConflictKind.GRANT, false, rule)).isTrue();
  }

  @Test
  void aKindTheProgrammeLeavesOutKeepsNobodyAwayButByTheirOwnWord() {
    Map<String, Integer> rule = Map.of("GRANT", 5);
    assertThat(stands(ConflictKind.MEMBERSHIP, false, rule)).isFalse();
    assertThat(stands(ConflictKind.MEMBERSHIP, true, rule)).isTrue();
  }

  private static boolean stands(ConflictKind kind, boolean declared, Map<String, Integer> rule) {
    Rules rules = new Rules(3, 1, 2, 3, 1, 20_000, 60, BigDecimal.TEN, rule);
    return new ConflictFact(PersonId.of("m"), kind, declared, ENDED.minusYears(2), ENDED, "")
        .standsOn(DAY, ConflictYears.of(rules));
  }
}
