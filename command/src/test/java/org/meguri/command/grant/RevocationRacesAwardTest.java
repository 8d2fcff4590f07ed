package org.meguri.command.grant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevocationRacesAwardTest {
  private static final int RACES = 1_000;

  @Test
  void neverIsAnAwardMadeAfterTheDesignationIsRevoked() {
    try (MoneyOffice office = MoneyOffice.on("revocation_races_award");
        AtOnce atOnce = new AtOnce(2)) {
      office.total(RACES * 1_000L);
      office.allocate(RACES * 1_000L);
      RevocationRacesAward races = new RevocationRacesAward(office, atOnce);
      for (int n = 0; n < RACES; n++) {
        races.run(n);
      }
      assertThat(races.awardedFirst() + races.refused()).isEqualTo(RACES);
      assertThat(office.balance().committed().amount()).isEqualTo(races.awardedFirst() * 1_000L);
      System.out.println("award first " + races.awardedFirst() + ", refused " + races.refused());
    }
  }
}
