package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No diagram is released without a test that holds itself to all its ways. */
class EveryDiagramIsWalkedTest {

  static List<String> diagrams() {
    return Models.diagrams();
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void someTestTakesEveryWayOfIt(String diagram) throws IOException {
    try (Stream<Path> tests = Files.list(Path.of("src/test/java/org/meguri/bpmn"))) {
      assertThat(tests.filter(test -> holdsItselfTo(diagram, test))).isNotEmpty();
    }
  }

  private static boolean holdsItselfTo(String diagram, Path test) {
    try {
      return Files.readString(test).contains("assertEveryWayWasTaken(office, \"" + diagram + "\")");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
