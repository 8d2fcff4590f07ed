package org.meguri.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * All diagrams and tables on the class path, found rather than listed, so that a new one is checked
 * too.
 */
final class Models {

  private Models() {}

  /** Class path names, e.g. {@code meguri/plan/annual-plan-review.bpmn}. */
  static List<String> files() {
    try {
      Path root =
          Path.of(Objects.requireNonNull(Models.class.getResource("/meguri")).toURI()).getParent();
      try (Stream<Path> paths = Files.walk(root.resolve("meguri"))) {
        return paths
            .filter(Files::isRegularFile)
            .map(path -> root.relativize(path).toString())
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> diagrams() {
    return files().stream().filter(file -> file.endsWith(".bpmn")).toList();
  }

  static List<String> tables() {
    return files().stream().filter(file -> file.endsWith(".dmn")).toList();
  }

  static BpmnModelInstance read(String file) {
    return Bpmn.readModelFromStream(open(file));
  }

  static InputStream open(String file) {
    return Objects.requireNonNull(Models.class.getResourceAsStream("/" + file), file);
  }
}
