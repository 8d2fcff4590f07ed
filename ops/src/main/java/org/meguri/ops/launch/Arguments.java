package org.meguri.ops.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options ({@code --name value} or {@code --flag}) and words behind a verb. */
public record Arguments(Map<String, String> options, List<String> words) {

  private static final Set<String> FLAGS =
      Set.of("sample", "quick", "help", "first-term", "no-progress");
  private static final Set<String> VALUED =
      Set.of(
          "port",
          "data",
          "database",
          "until",
          "seed",
          "count",
          "owner",
          "kills",
          "json",
          "tasks",
          "only");

  /** Usage the person has to mend; the message says how. */
  public static final class BadUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadUsage(String message) {
      super(message);
    }
  }

  public static Arguments of(List<String> args) {
    Map<String, String> options = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        words.add(arg);
        continue;
      }
      String name = arg.substring(2);
      if (FLAGS.contains(name)) {
        options.put(name, "true");
      } else if (VALUED.contains(name)) {
        if (i + 1 >= args.size()) {
          throw new BadUsage("--" + name + " needs a value");
        }
        options.put(name, args.get(++i));
      } else {
        throw new BadUsage("Unknown option " + arg + "; see 'ops/meguri help'");
      }
    }
    return new Arguments(options, words);
  }

  public boolean has(String flag) {
    return options.containsKey(flag);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(options.get(name));
  }

  public int number(String name, int otherwise, int from, int to) {
    String text = options.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int n = Integer.parseInt(text);
      if (n >= from && n <= to) {
        return n;
      }
    } catch (NumberFormatException e) {
      throw new BadUsage(
          "--" + name + " must be a number from " + from + " to " + to + ", not " + text);
    }
    throw new BadUsage(
        "--" + name + " must be a number from " + from + " to " + to + ", not " + text);
  }

  public Path data() {
    return Path.of(options.getOrDefault("data", "data")).toAbsolutePath().normalize();
  }
}
