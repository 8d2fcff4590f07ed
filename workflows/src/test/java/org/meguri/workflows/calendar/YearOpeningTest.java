package org.meguri.workflows.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Office;

class YearOpeningTest {

  private static final Office OFFICE = Office.open();
  private static final YearOpening YEAR = OFFICE.bean(YearOpening.class);

  @Test
  void whatIsOpenIsNotOpenedAgain() {
    OFFICE.openSeason("2008-01-10");
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql("select count(*) from workflows.opening where business_key like 'plan-%-2008'")
                .query(Long.class)
                .single())
        .isEqualTo(17);
    long before = OFFICE.head();

    assertThat(YEAR.openDue()).isZero();
    assertThat(OFFICE.head()).isEqualTo(before);
  }

  @Test
  void nothingIsOpenedThatIsOverAlready() {
    OFFICE.clock.moveTo("2030-06-01");
    assertThat(YEAR.openDue()).isZero();
  }

  @Test
  void noAssessmentOfTheProgrammeOpensBeforeAnythingItCoversIsPublished() {
    OFFICE.openSeason("2009-11-04");
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql("select count(*) from workflows.opening where business_key like ?")
                .param("assessment-whole-programme-2009-%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theNextOpeningIsKnownInAdvance() {
    assertThat(YEAR.nextOpening(Instant.parse("2006-01-04T00:00:00Z")))
        .contains(Instant.parse("2006-01-09T23:30:00Z"));
    assertThat(YEAR.nextOpening(Instant.parse("2006-10-02T23:30:00Z")))
        .contains(Instant.parse("2006-10-31T23:30:00Z"));
    assertThat(YEAR.nextOpening(Instant.parse("2006-11-02T23:30:00Z")))
        .contains(Instant.parse("2006-11-30T23:30:00Z"));
    assertThat(YEAR.nextOpening(Instant.parse("2006-12-01T00:00:00Z")))
        .contains(Instant.parse("2007-01-09T23:30:00Z"));
    assertThat(YEAR.nextOpening(Instant.parse("2011-12-01T00:00:00Z"))).isEmpty();
  }
}
