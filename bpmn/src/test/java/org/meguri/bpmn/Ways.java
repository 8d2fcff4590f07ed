package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Holds the tests of a process to walking all of it, and reports how much they walked in {@code
 * target/ways}: a file for each process, the ways taken of all ways, then those never taken.
 */
final class Ways {
  private static final Path REPORT = Path.of("target", "ways");

  private Ways() {}

  static void assertEveryWayWasTaken(Office office, String file) {
    List<String> all =
        Models.read(file).getModelElementsByType(SequenceFlow.class).stream()
            .map(SequenceFlow::getId)
            .toList();
    String process = file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    Set<String> taken = office.waysTaken(process);
    report(process, all, taken);
    assertThat(taken).containsExactlyInAnyOrderElementsOf(all);
  }

  private static void report(String process, List<String> all, Set<String> taken) {
    List<String> never = all.stream().filter(way -> !taken.contains(way)).sorted().toList();
    String told =
        "%d of %d\n".formatted(all.size() - never.size(), all.size())
            + String.join("", never.stream().map(way -> way + "\n").toList());
    try {
      Files.createDirectories(REPORT);
      Files.writeString(REPORT.resolve(process + ".txt"), told);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
