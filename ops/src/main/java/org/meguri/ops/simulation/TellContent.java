package org.meguri.ops.simulation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;

/** {@code content FILE --data DIR}: writes down what a simulation came to, for comparison. */
public final class TellContent implements Verb {

  private static final Instant ALL = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public int run(Arguments arguments) {
    if (arguments.words().size() != 1) {
      throw new Arguments.BadUsage("Usage: ops/meguri content FILE [--data DIR]");
    }
    Path file = Path.of(arguments.words().get(0));
    Progress progress = new Progress();
    try (Database database = Database.open(arguments, progress::step);
        BufferedWriter out = Files.newBufferedWriter(file)) {
      List<String> cases = LogContent.of(database, ALL);
      for (String each : cases) {
        out.write(each);
      }
      progress.step(cases.size() + " cases told in " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
