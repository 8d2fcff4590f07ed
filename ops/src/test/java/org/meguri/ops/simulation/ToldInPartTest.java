package org.meguri.ops.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The known history of some projects only. */
class ToldInPartTest {

  @Test
  void theLaterOneIsToldWithAnotherOfItsBureauWhoseMembersItTakes() {
    assertThat(KnownHistory.of(Set.of()).tellsTheLaterOne()).isTrue();
    assertThat(KnownHistory.of(Set.of("k-rip")).tellsTheLaterOne()).isTrue();
    KnownHistory ofAnother = KnownHistory.of(Set.of(KnownHistory.INTO));
    assertThat(ofAnother.tellsTheLaterOne()).isFalse();
    assertThat(new String(ofAnother.everyProject(), StandardCharsets.UTF_8))
        .contains("\"" + KnownHistory.INTO + "\"")
        .doesNotContain("\"bureau\":\"kyushu\"");
  }
}
