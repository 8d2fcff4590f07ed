package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.commission.Resolution.APPROVE;
import static org.meguri.command.commission.Resolution.APPROVE_WITH_CONDITIONS;
import static org.meguri.command.commission.Resolution.RETURN;

import java.util.List;
import org.junit.jupiter.api.Test;

class CarriedByVotesTest {
  @Test
  void mostVotesCarry() {
    CarriedByVotes votes = new CarriedByVotes(List.of(APPROVE, APPROVE, RETURN));
    assertThat(votes.allows(APPROVE)).isTrue();
    assertThat(votes.allows(RETURN)).isFalse();
  }

  @Test
  void whereVotesAreEqualTheChairChoosesBetweenThem() {
    CarriedByVotes votes = new CarriedByVotes(List.of(APPROVE, RETURN));
    assertThat(votes.allows(APPROVE)).isTrue();
    assertThat(votes.allows(RETURN)).isTrue();
    assertThat(votes.allows(APPROVE_WITH_CONDITIONS)).isFalse();
  }
}
