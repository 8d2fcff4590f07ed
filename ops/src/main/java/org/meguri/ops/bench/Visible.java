package org.meguri.ops.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyWindow;

/**
 * How long after its commit an event shows on the project's page, while the office works at about
 * half of what it can: one round per project, decided on again and again.
 */
final class Visible implements Measure {

  private static final int YEAR = 2007;
  private static final int LOADERS = 3;
  private static final LocalDate TODAY = LocalDate.of(2007, 12, 20);

  private final Office office;
  private final BenchSize size;

  Visible(Office office, BenchSize size) {
    this.office = office;
    this.size = size;
  }

  @Override
  public List<Figure> run() throws Exception {
    List<ProgrammeFile.ProjectEntry> projects = office.programme().projects();
    projects.forEach(this::open);
    office.awaitCaughtUp();
    double full;
    try (Clients clients = new Clients(size.clients())) {
      Duration some = size.visible().dividedBy(4);
      clients.perSecond(some, c -> decide(projects.get(c % projects.size())));
      full = clients.perSecond(some, c -> decide(projects.get(c % projects.size())));
    }
    office.awaitCaughtUp();
    double[] millis = underLoad(projects, full / 2);
    office.awaitCaughtUp();
    String load = "at half load, %.0f commands/s".formatted(full / 2);
    return List.of(
        Figure.atMost(
            "event visible in its projection, p99",
            "-",
            Rounds.percentile(millis, 0.99),
            "ms",
            100,
            "%s; p50 %.1f ms, %d looked at".formatted(load, Rounds.median(millis), millis.length)));
  }

  private double[] underLoad(List<ProgrammeFile.ProjectEntry> projects, double perSecond)
      throws InterruptedException, ExecutionException {
    AtomicBoolean on = new AtomicBoolean(true);
    ExecutorService loaders = Executors.newFixedThreadPool(LOADERS);
    List<Future<?>> running = new ArrayList<>();
    try {
      for (int i = 0; i < LOADERS; i++) {
        int loader = i;
        running.add(loaders.submit(() -> load(on, projects, loader, LOADERS / perSecond * 1e9)));
      }
      double[] millis = probe(projects.get(projects.size() - 1));
      on.set(false);
      for (Future<?> each : running) {
        each.get();
      }
      return millis;
    } finally {
      on.set(false);
      loaders.shutdown();
    }
  }

  /** One of the loaders: keeps its pace whatever a single command takes. */
  private void load(
      AtomicBoolean on, List<ProgrammeFile.ProjectEntry> projects, int loader, double everyNanos) {
    long begun = System.nanoTime();
    // The last project is the probe's own.
    int others = projects.size() - 1;
    for (long n = 0; on.get(); n++) {
      decide(projects.get((int) ((n * LOADERS + loader) % others)));
      long wait = begun + (long) ((n + 1) * everyNanos) - System.nanoTime();
      if (wait > 0) {
        LockSupport.parkNanos(wait);
      }
    }
  }

  private double[] probe(ProgrammeFile.ProjectEntry project) {
    String stream = round(project).value();
    Long last =
        office
            .owner()
            .queryForObject(
                "select max(sequence) from log.event where stream = ?", Long.class, stream);
    long sequence = last == null ? 0 : last;
    List<Double> millis = new ArrayList<>();
    long end = System.nanoTime() + size.visible().toNanos();
    do {
      decide(project);
      long committed = System.nanoTime();
      long mine = ++sequence;
      Office.await(() -> isVisible(stream, mine));
      millis.add((System.nanoTime() - committed) / 1e6);
      LockSupport.parkNanos(5_000_000);
    } while (System.nanoTime() < end);
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private boolean isVisible(String stream, long sequence) {
    return Boolean.TRUE.equals(
        office
            .owner()
            .queryForObject(
                "select exists (select 1 from log.event e join log.position p using (global_index)"
                    + " join casefile.project_event v using (position)"
                    + " where e.stream = ? and e.sequence = ?)",
                Boolean.class,
                stream,
                sequence));
  }

  private static RoundId round(ProgrammeFile.ProjectEntry project) {
    return RoundId.of(ProjectId.of(project.id()), YEAR, SurveyWindow.WINTER);
  }

  private void open(ProgrammeFile.ProjectEntry project) {
    Office.must(
        office
            .desk()
            .send(
                new OpenRound(
                    round(project),
                    ProjectId.of(project.id()),
                    project.bureau(),
                    YEAR,
                    SurveyWindow.WINTER,
                    LocalDate.of(2007, 12, 1),
                    LocalDate.of(2008, 1, 18),
                    LocalDate.of(2008, 1, 31),
                    office.programme().formOf(project.id()),
                    project.organizations().stream().map(o -> OrganizationId.of(o.id())).toList()),
                Acting.as(PersonId.SYSTEM, CommandId.of("visible:open:" + project.id()))));
  }

  private void decide(ProgrammeFile.ProjectEntry project) {
    Office.must(
        office
            .desk()
            .send(
                new GrantLateException(
                    round(project),
                    TODAY.plusDays(14),
                    "The bureau asked for more time to check its figures",
                    TODAY),
                Acting.as(
                        office.person(project.bureau() + ".director"),
                        CommandId.of("visible:" + UUID.randomUUID()))
                    .correlated(round(project).value())
                    .from(Origin.INVENTED)));
  }
}
