package org.meguri.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalLinkTest {
  private static final SecureRandom CHANCE = new SecureRandom();

  @Test
  void aLinkCannotBeGuessed() {
    Set<String> tokens = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      tokens.add(PersonalLink.fresh(CHANCE).token());
    }
    assertThat(tokens).hasSize(1_000).allMatch(token -> token.length() * 6 >= 256);
  }

  @Test
  void whatIsKeptOfItDoesNotLeadFromTheInvitationToTheAnswer() {
    PersonalLink link = PersonalLink.fresh(CHANCE);
    assertThat(link.digest()).isEqualTo(new PersonalLink(link.token()).digest());
    assertThat(link.digest()).doesNotContain(link.ref());
    assertThat(new PersonalLink(link.digest()).ref()).isNotEqualTo(link.ref());
    assertThat(link.toString()).doesNotContain(link.token());
  }

  @Test
  void onlyWhatCanBeALinkIsRead() {
    assertThat(PersonalLink.read(PersonalLink.fresh(CHANCE).token())).isPresent();
    for (String other : new String[] {"", "x", "a".repeat(44), "\0".repeat(43), "あ".repeat(43)}) {
      assertThat(PersonalLink.read(other)).isEmpty();
    }
  }
}
