package org.meguri.ops.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meguri.ops.kill.Acknowledged.Act;
import org.meguri.ops.kill.Acknowledged.Answer;
import org.meguri.ops.kill.Acknowledged.Line;

/** What counts as lost, as twice, and as done though refused. */
class FoundTest {

  private static final Line CLAIMED = new Line(Answer.ACCEPTED, Act.CLAIM, "kill-loop-1", "t", 1);
  private static final Line COMPLETED =
      new Line(Answer.ACCEPTED, Act.COMPLETE, "kill-loop-2", "t", 3);
  private static final Line REFUSED = new Line(Answer.REFUSED, Act.RELEASE, "kill-loop-3", "t", 1);
  private static final Line REFUSED_LATER =
      new Line(Answer.REFUSED, Act.RELEASE, "kill-loop-4", "t", 2);

  @Test
  void whatIsThereOnceIsNeitherLostNorTwice() {
    Found found =
        new Found(
            Map.of("task.claimed kill-loop-1", 1, "task.completed kill-loop-2", 1),
            Map.of("kill-loop-2", 1));

    assertThat(found.lost(List.of(CLAIMED, COMPLETED, REFUSED))).isEmpty();
    assertThat(found.twice(List.of(CLAIMED, COMPLETED, REFUSED))).isEmpty();
    assertThat(found.uninvited(List.of(CLAIMED, COMPLETED, REFUSED))).isEmpty();
  }

  @Test
  void anAcknowledgementWithoutItsEventIsLost() {
    Found found = new Found(Map.of(), Map.of());

    assertThat(found.lost(List.of(CLAIMED, REFUSED))).containsExactly(CLAIMED.toString());
  }

  @Test
  void aCompletionWithoutItsDecisionIsLost() {
    Found found = new Found(Map.of("task.completed kill-loop-2", 1), Map.of());

    assertThat(found.lost(List.of(COMPLETED))).containsExactly(COMPLETED.toString());
  }

  @Test
  void twoEventsUnderOneKeyAreTwice() {
    Found found = new Found(Map.of("task.claimed kill-loop-1", 2), Map.of());

    assertThat(found.twice(List.of(CLAIMED))).containsExactly(CLAIMED.toString());
  }

  @Test
  void whatWasRefusedAtOnceMustNotBeThereButALostAnswerMayHaveBeenAnAcceptance() {
    Found found =
        new Found(Map.of("task.released kill-loop-3", 1, "task.released kill-loop-4", 1), Map.of());

    assertThat(found.uninvited(List.of(REFUSED, REFUSED_LATER)))
        .containsExactly(REFUSED.toString());
  }

  @Test
  void theClientsLogReadsBackAsItWasWritten(@TempDir Path directory) {
    try (Acknowledged log = new Acknowledged(directory.resolve("acknowledged.log"))) {
      log.write(CLAIMED);
      log.write(REFUSED_LATER);

      assertThat(log.read()).containsExactly(CLAIMED, REFUSED_LATER);
    }
  }
}
