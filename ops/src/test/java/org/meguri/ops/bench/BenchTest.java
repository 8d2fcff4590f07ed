package org.meguri.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meguri.ops.launch.Arguments;

/** The whole bench at a size that measures nothing: every line is there, in both forms. */
class BenchTest {

  @TempDir Path directory;

  @Test
  void everyMeasureComesOutWithItsReferenceGoalAndFigure() throws Exception {
    Report report =
        Bench.measured(
            new Arguments(Map.of("data", directory.toString()), List.of()), BenchSize.tiny());
    Path file = directory.resolve("bench.json");
    report.write(file);
    JsonNode document = new ObjectMapper().readTree(file.toFile());

    assertThat(document.path("conditions").path("fsync").asText()).startsWith("on");
    assertThat(document.path("conditions").path("synchronous_commit").asText()).startsWith("on");
    List<String> measures = new ArrayList<>();
    for (JsonNode figure : document.path("figures")) {
      measures.add(figure.path("measure").asText());
      assertThat(figure.path("value").asDouble()).as(figure.toString()).isPositive().isFinite();
      assertThat(figure.path("met").isNull()).isEqualTo(figure.path("goal").isNull());
    }
    assertThat(measures)
        .containsExactly(
            "event visible in its projection, p99",
            "projection rebuild, tasks",
            "projection rebuild, tasks",
            "projection rebuild, projects",
            "projection rebuild, casefile",
            "replay, decoded events",
            "task page, 50 rows of 500 open tasks",
            "task page, 50 rows of 500 open tasks, p50",
            "task page, 50 rows of 500 open tasks, p99",
            "start, claim and complete a task, whole trail",
            "durable command, 2 clients",
            "durable command, 2 clients",
            "command on a case of 60 events",
            "heap used after all of it");
    assertThat(directory.toFile().list()).containsExactly("bench.json");
  }

  @Test
  void aFigureIsMetOnTheRightSideOfItsGoal() {
    assertThat(Figure.ratio("a", "b", 0.71, 0.7, "").met()).isTrue();
    assertThat(Figure.ratio("a", "b", 0.69, 0.7, "").shownMet()).isEqualTo("SHORT");
    assertThat(Figure.atMost("a", "b", 101, "ms", 100, "").met()).isFalse();
    assertThat(Figure.told("a", 3, "MB", "").met()).isNull();
  }

  @Test
  void mediansAndPercentilesAreThoseOfTheSortedValues() {
    assertThat(Rounds.median(new double[] {9, 1, 5})).isEqualTo(5);
    assertThat(Rounds.median(new double[] {4, 1, 2, 3})).isEqualTo(2.5);
    assertThat(Rounds.percentile(new double[] {5, 4, 3, 2, 1}, 0.99)).isEqualTo(5);
  }
}
