package org.meguri.ops.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.meguri.ops.bench.Bench;
import org.meguri.ops.check.Check;
import org.meguri.ops.kill.KillLoop;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Verb;
import org.meguri.ops.simulation.Simulate;
import org.meguri.ops.simulation.TellContent;

/** All verbs by name. */
public final class Verbs {

  private static final Map<String, Known> ALL = new LinkedHashMap<>();

  static {
    ALL.put(
        "start",
        new Known(
            "start [--port N] [--data DIR] [--sample] [--database URL]",
            """
            runs in the foreground until Ctrl-C
            --port N        listen on this port (8080)
            --data DIR      keep everything, the PostgreSQL that comes along too, below DIR (data)
            --sample        open the sample as of 16 May 2007; the accounts' password is
                            MEGURI_SAMPLE_PASSWORD, or one made up and printed
            --database URL  use this PostgreSQL (15 or later, jdbc:postgresql:…), an empty database at first,
                            with two roles: MEGURI_OWNER owns it, MEGURI_APPLICATION works in it; their
                            passwords are MEGURI_OWNER_PASSWORD and MEGURI_APPLICATION_PASSWORD""",
            new Start()));
    ALL.put(
        "import",
        new Known(
            "import FILE [--data DIR] [--database URL]",
            "lays down a programme file, whole or not at all",
            new ImportFile()));
    ALL.put(
        "simulate",
        new Known(
            "simulate --data DIR [--until 2007-08-31] [--seed N] [--first-term] [--only PROJECT,…]",
            """
            works the plan's projects up to the end of a day; every figure is invented
            --first-term    begin on 1 April 2005 with the first term's 19 projects and carry the known
                            history, with about 2,500 grants in five years; --until 2011-08-31 is its end
            --only P,P      of these projects only""",
            new Simulate()));
    ALL.put(
        "content",
        new Known(
            "content FILE [--data DIR] [--database URL]",
            "writes down every case of the log without what was drawn by lot; two simulations compare by it",
            new TellContent()));
    ALL.put(
        "check",
        new Known(
            "check [--data DIR] [--database URL]",
            "verifies that log, engine and read models agree",
            new Check()));
    ALL.put(
        "bench",
        new Known(
            "bench [--quick] [--only MEASURE] [--json FILE] [--data DIR]",
            "measures on a database of its own, thrown away afterwards",
            new Bench()));
    ALL.put(
        "kill-loop",
        new Known(
            "kill-loop --data DIR [--kills N] [--seed N] [--port N]",
            "kills the product under load and looks for every acknowledgement; uses DIR up",
            new KillLoop()));
  }

  private static final int INDENT = 4;

  private record Known(String usage, String does, Verb verb) {}

  private Verbs() {}

  /**
   * @throws Arguments.BadUsage no such verb
   */
  public static int run(String name, Arguments arguments) {
    if (name.equals("help")) {
      ALL.values().forEach(Verbs::tell);
      return 0;
    }
    Known known = ALL.get(name);
    if (known == null) {
      throw new Arguments.BadUsage(
          "Unknown verb '" + name + "'; there are: " + String.join(", ", ALL.keySet()));
    }
    if (arguments.has("help")) {
      tell(known);
      return 0;
    }
    return known.verb().run(arguments);
  }

  private static void tell(Known known) {
    System.out.println("ops/meguri " + known.usage());
    System.out.print(known.does().indent(INDENT));
  }
}
