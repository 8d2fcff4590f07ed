package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.programme.Examples;
import org.meguri.command.project.ProjectId;

class EligibilityTest {
  private static final LocalDate NAMED = LocalDate.of(2006, 3, 8);
  private static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  private static final PersonId HARA = PersonId.of("hara");
  private static final PersonId LEAVING = PersonId.of("leaving");
  private static final PersonId COMING = PersonId.of("coming");
  private static final Exclusion ENDING = new Exclusion(HARA, ConflictKind.GRANT, true);
  private static final Exclusion BEGINNING = new Exclusion(COMING, ConflictKind.OTHER, true);

  private final Eligibility eligibility =
      new Eligibility(
          new Roll() {
            @Override
            public List<Seat> inTerm(CommissionId commission, LocalDate on) {
              return List.of(
                  new Seat(HARA, true), new Seat(on.equals(NAMED) ? LEAVING : COMING, false));
            }

            @Override
            public List<Exclusion> excluded(
                CommissionId commission, ProjectId project, LocalDate on) {
              return on.equals(NAMED) ? List.of(ENDING) : List.of(ENDING, BEGINNING);
            }

            @Override
            public boolean declares(
                PersonId member,
                ProjectId project,
                ConflictKind kind,
                LocalDate from,
                LocalDate on) {
              return false;
            }
          },
          new ReviewOpened(
              StubReviews.REVIEW,
              StubReviews.ASSESSMENT,
              Examples.K_RIP,
              Examples.KYUSHU,
              2006,
              CommissionId.of("commission-second-term")),
          NAMED,
          HELD_ON);

  @Test
  void aTermCoversTheNamingAndTheSession() {
    assertThat(eligibility.inTerm()).containsExactly(new Roll.Seat(HARA, true));
  }

  @Test
  void anInterestOnEitherDayExcludesOnce() {
    assertThat(eligibility.excluded()).containsExactly(ENDING, BEGINNING);
  }
}
