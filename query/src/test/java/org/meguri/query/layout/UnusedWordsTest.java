package org.meguri.query.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No text is kept that no page, script or class asks for, by its key or by its key's beginning. */
class UnusedWordsTest {

  private static final List<Path> SOURCES =
      Stream.of("command", "query", "workflows", "ops")
          .map(module -> Path.of("..", module, "src", "main"))
          .toList();

  /** A whole key between quotes, or in a page's {@code #{...}}. */
  private static final Pattern WHOLE =
      Pattern.compile("[\"'{]([A-Za-z][\\w/-]*(?:\\.[\\w/-]+)*)[\"'}(]");

  /**
   * The beginning of a key that is put together: {@code "phase." + ...}, {@code #{|phase.${...}|}}.
   */
  private static final Pattern BEGINNING =
      Pattern.compile("(?:[\"']|#\\{\\|)([A-Za-z][\\w-]*\\.(?:[\\w-]+\\.)*)(?:[\"']|\\$\\{)");

  /** The beginning handed to who puts the dot: {@code Value.of("grantKind", ...)}. */
  private static final Pattern PREFIX =
      Pattern.compile("(?:Choices|Value)\\.(?:of|options)\\(\\s*\"(\\w+)\"");

  @Test
  void everyTextIsAskedForSomewhere() throws IOException {
    Set<String> whole = new TreeSet<>();
    Set<String> beginnings = new TreeSet<>();
    for (Path source : SOURCES) {
      for (Path file : files(source)) {
        String text = Files.readString(file, UTF_8);
        collect(WHOLE.matcher(text), whole);
        collect(BEGINNING.matcher(text), beginnings);
        PREFIX.matcher(text).results().forEach(hit -> beginnings.add(hit.group(1) + "."));
      }
    }
    assertThat(whole).hasSizeGreaterThan(500);
    assertThat(keys())
        .hasSizeGreaterThan(500)
        .allMatch(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
  }

  private static void collect(Matcher matcher, Set<String> into) {
    matcher.results().forEach(hit -> into.add(hit.group(1)));
  }

  private static List<String> keys() throws IOException {
    return Files.readAllLines(Path.of("src/main/resources/messages_ja.properties"), UTF_8).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .toList();
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> found = Files.walk(root)) {
      return found
          .filter(path -> path.toString().matches(".*\\.(java|html|js)"))
          .filter(path -> !path.toString().contains("vendor"))
          .toList();
    }
  }
}
