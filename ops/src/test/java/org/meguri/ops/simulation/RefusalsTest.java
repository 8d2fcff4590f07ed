package org.meguri.ops.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;

class RefusalsTest {

  @Test
  void theClosingTableCountsEveryRefusalByStepAndRule() {
    Refusals refusals = new Refusals();
    refusals.count("decideGrant", refused("beyond-source"));
    refusals.count("decideGrant", refused("beyond-source"));
    refusals.count("fixAmount", refused("four-eyes"));
    List<String> lines = ClosingTable.refused(refusals);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2)).matches("decideGrant: beyond-source +2");
    assertThat(lines.get(3)).matches("fixAmount: four-eyes +1");
  }

  private static Outcome.Refused refused(String rule) {
    return new Outcome.Refused(rule, Map.of());
  }
}
