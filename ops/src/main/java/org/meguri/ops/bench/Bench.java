package org.meguri.ops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;

/**
 * {@code bench}: lays down a durable database to throw away, measures on it, prints the table; exit
 * code 0 whatever the figures are.
 */
public final class Bench implements Verb {

  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  @Override
  public int run(Arguments arguments) {
    Report report =
        measured(arguments, arguments.has("quick") ? BenchSize.quick() : BenchSize.full());
    report.print(System.out);
    arguments.value("json").ifPresent(file -> report.write(Path.of(file)));
    return 0;
  }

  static Report measured(Arguments arguments, BenchSize size) {
    Path below = arguments.value("data").map(Path::of).orElse(null);
    try {
      if (below != null) {
        Files.createDirectories(below);
      }
      Path directory =
          below == null
              ? Files.createTempDirectory("meguri-bench")
              : Files.createTempDirectory(below.toAbsolutePath(), "bench");
      try {
        return on(directory, size, arguments.value("only").orElse(""));
      } finally {
        remove(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Report on(Path directory, BenchSize size, String only) {
    Progress progress = new Progress();
    long begun = System.nanoTime();
    Arguments there = new Arguments(Map.of("data", directory.toString()), List.of());
    try (Database database = Database.open(there, progress::step);
        Office office = Office.open(database);
        PlainEngine plain = new PlainEngine(database, office)) {
      Map<String, String> conditions = conditions(office, size);
      List<Figure> figures = new ArrayList<>();
      for (Step step : chosen(steps(office, plain, size), only)) {
        progress.step(
            "%4d s  %s"
                .formatted(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), step.name));
        figures.addAll(step.measure.run());
      }
      figures.add(heap());
      conditions.put("took", Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s");
      return new Report(conditions, figures);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("The measuring failed", e);
    }
  }

  private record Step(String name, Measure measure) {}

  private static List<Step> chosen(List<Step> steps, String only) {
    List<Step> chosen = steps.stream().filter(step -> step.name.contains(only)).toList();
    if (chosen.isEmpty()) {
      throw new Arguments.BadUsage(
          "--only must be part of one of these: "
              + String.join(", ", steps.stream().map(Step::name).toList()));
    }
    return chosen;
  }

  /**
   * In this order: what needs projections comes first, because later measures leave more cases than
   * any project really has, which projections are spared.
   */
  private static List<Step> steps(Office office, PlainEngine plain, BenchSize size) {
    Plans plans = new Plans(office);
    ManyEvents many = new ManyEvents(office, plans, size.events());
    return List.of(
        new Step("from event to projection", new Visible(office, size)),
        new Step("projection rebuild", after(many, new Rebuild(office))),
        new Step("replay", after(many, new Replay(office, size))),
        new Step("task page", new TaskPage(office, plain, size)),
        new Step("start and complete", new StartComplete(office, plain, plans, size)),
        new Step("commands", new Commands(office, size)));
  }

  private static Measure after(ManyEvents many, Measure measure) {
    return () -> {
      many.provide();
      return measure.run();
    };
  }

  private static Map<String, String> conditions(Office office, BenchSize size) {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("size", size.name());
    conditions.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
    conditions.put(
        "load before",
        "%.2f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    conditions.put("java", System.getProperty("java.version"));
    conditions.put(
        "postgresql", office.owner().queryForObject("show server_version", String.class));
    for (String setting : DURABLE) {
      String value = office.owner().queryForObject("show " + setting, String.class);
      if (!"on".equals(value)) {
        throw new IllegalStateException(
            "Not durable, so nothing is measured: " + setting + " is " + value);
      }
      conditions.put(setting, value + " (checked)");
    }
    return conditions;
  }

  private static Figure heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    double megabytes = (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0;
    return Figure.atMost("heap used after all of it", "-", megabytes, "MB", 1024, "");
  }

  private static void remove(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
