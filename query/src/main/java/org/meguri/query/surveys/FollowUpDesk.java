package org.meguri.query.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.access.Known;
import org.meguri.query.access.Reading;
import org.meguri.query.access.When;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.surveys.FollowUp.Difference;
import org.meguri.query.surveys.FollowUp.Held;
import org.meguri.query.surveys.FollowUp.Line;
import org.meguri.query.tasks.TaskHistory;
import org.meguri.query.tasks.TaskHistory.Load;
import org.springframework.stereotype.Service;

/** The desk of the follow-up survey, of the projects a reader may see. */
@Service
class FollowUpDesk {

  private static final Comparator<Held> LATEST_LAST =
      Comparator.comparing(Held::fiscalYear).thenComparing(Held::window);

  private final Reading reading;
  private final TaskHistory tasks;

  FollowUpDesk(Reading reading, TaskHistory tasks) {
    this.reading = reading;
    this.tasks = tasks;
  }

  private record OfProject(ProjectCase project, Round round) {}

  /** Without a year and a window the ones opened last; empty where no round was ever opened. */
  Optional<FollowUp> of(
      PersonId reader,
      @Nullable Integer fiscalYear,
      @Nullable SurveyWindow window,
      When when,
      String purpose) {
    Known known = reading.known(when);
    List<ProjectCase> cases = reading.all(reader, when, purpose);
    List<Held> held =
        cases.stream()
            .flatMap(each -> each.rounds().values().stream())
            .map(round -> new Held(round.fiscalYear(), round.window()))
            .distinct()
            .sorted(LATEST_LAST.reversed())
            .toList();
    return held.stream()
        .filter(each -> fiscalYear == null || each.fiscalYear() == fiscalYear)
        .filter(each -> window == null || each.window() == window)
        .findFirst()
        .or(() -> asked(fiscalYear, window, held))
        .map(chosen -> desk(chosen, held, cases, known));
  }

  /** A window that was never held has an empty desk, as long as any other was. */
  private static Optional<Held> asked(
      @Nullable Integer fiscalYear, @Nullable SurveyWindow window, List<Held> held) {
    return held.stream()
        .findFirst()
        .map(
            last ->
                new Held(
                    fiscalYear == null ? last.fiscalYear() : fiscalYear,
                    window == null ? last.window() : window));
  }

  private FollowUp desk(Held chosen, List<Held> held, List<ProjectCase> cases, Known known) {
    List<OfProject> rounds = cases.stream().flatMap(each -> round(each, chosen).stream()).toList();
    Map<String, Load> loads =
        tasks.ofCases(
            rounds.stream().map(each -> each.round().id()).toList(), known.position(), known.at());
    List<Line> lines = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (OfProject each : rounds) {
      Load load = loads.getOrDefault(each.round().id(), Load.NONE);
      lines.add(RoundLines.of(each.project(), each.round(), load, known.on()));
      differences.addAll(RoundLines.differences(each.project(), each.round()));
    }
    lines.addAll(withoutRound(cases, rounds));
    lines.sort(RoundLines.URGENT_FIRST);
    return new FollowUp(
        known.on(),
        known.at(),
        known.position(),
        chosen.fiscalYear(),
        chosen.window(),
        held,
        lines,
        differences);
  }

  private static Optional<OfProject> round(ProjectCase project, Held chosen) {
    return project.rounds().values().stream()
        .filter(round -> round.fiscalYear() == chosen.fiscalYear())
        .filter(round -> round.window() == chosen.window())
        .findFirst()
        .map(round -> new OfProject(project, round));
  }

  /** Projects that were in force on the day others' rounds were opened, and have none. */
  private static List<Line> withoutRound(List<ProjectCase> cases, List<OfProject> rounds) {
    return rounds.stream()
        .map(each -> each.round().opensOn())
        .min(Comparator.naturalOrder())
        .map(
            opened ->
                cases.stream()
                    .filter(each -> each.heading().isInForce(opened))
                    .filter(
                        each ->
                            rounds.stream()
                                .noneMatch(of -> of.project().project().equals(each.project())))
                    .map(RoundLines::notOpened)
                    .toList())
        .orElse(List.of());
  }
}
