package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.SequencerSchedules.Findings;

class SequencerSchedulesTest {
  @Test
  void noneIsSkippedNoneComesTwiceNoneBeforeAnEarlierEventOfItsCase() throws SQLException {
    Findings found = SequencerSchedules.run("sequencer_schedules", 10_000, 20060401, false);
    assertThat(found.committed()).isGreaterThan(10_000);
    assertThat(found)
        .isEqualTo(new Findings(10_000, found.committed(), found.committed(), 0, 0, 0, 0));
  }

  /** Else the schedules would prove nothing. */
  @Test
  void withoutWaitingForTheFenceEventsAreSkipped() throws SQLException {
    Findings found = SequencerSchedules.run("sequencer_hasty", 1_000, 20060401, true);
    assertThat(found.skipped()).isPositive();
  }
}
