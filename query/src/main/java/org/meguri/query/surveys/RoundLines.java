package org.meguri.query.surveys;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.project.OrganizationPart;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.surveys.FollowUp.Difference;
import org.meguri.query.surveys.FollowUp.LateException;
import org.meguri.query.surveys.FollowUp.Line;
import org.meguri.query.surveys.FollowUp.Source;
import org.meguri.query.surveys.FollowUp.State;
import org.meguri.query.tasks.TaskHistory.Load;

/** Makes a project's line of the desk, on a day, from its case and its round. */
final class RoundLines {

  /** What is late or was not opened first, then who lacks most answers. */
  static final Comparator<Line> URGENT_FIRST =
      Comparator.comparing(Line::state)
          .thenComparing(Comparator.comparingInt((Line line) -> line.missing().size()).reversed())
          .thenComparing(Line::project);

  private RoundLines() {}

  static Line notOpened(ProjectCase project) {
    Heading heading = project.heading();
    return new Line(
        project.project(),
        heading.bureau(),
        heading.nameEn(),
        heading.nameJa(),
        State.NOT_OPENED,
        null,
        null,
        null,
        null,
        List.of(),
        0,
        0,
        0,
        0,
        List.of());
  }

  static Line of(ProjectCase project, Round round, Load load, LocalDate on) {
    Heading heading = project.heading();
    Round.Closing closing = round.closing();
    return new Line(
        project.project(),
        heading.bureau(),
        heading.nameEn(),
        heading.nameJa(),
        state(round, on),
        round.id(),
        round.internalDueOn(),
        round.closesOn(),
        closing == null ? null : closing.effectiveOn(),
        round.sources().stream().map(source -> source(project, round, source)).toList(),
        load.open(),
        load.reminders(),
        round.sentBack().size(),
        round.corrections().size(),
        round.exceptions().stream().map(each -> exception(each, on)).toList());
  }

  /** Where what was reported and what was recorded when it was sent do not agree. */
  static List<Difference> differences(ProjectCase project, Round round) {
    List<Difference> differences = new ArrayList<>();
    for (String indicator : round.form()) {
      Difference difference = difference(project, round, indicator);
      if (difference != null) {
        differences.add(difference);
      }
    }
    return differences;
  }

  private static @Nullable Difference difference(
      ProjectCase project, Round round, String indicator) {
    BigDecimal reported = BigDecimal.ZERO;
    BigDecimal recorded = BigDecimal.ZERO;
    boolean differs = false;
    boolean explained = true;
    for (List<Round.Figures> versions : round.figures().values()) {
      Round.Figures sent = versions.get(versions.size() - 1);
      BigDecimal said = sent.values().get(indicator);
      BigDecimal counted = sent.recorded().get(indicator);
      if (said != null && counted != null) {
        reported = reported.add(said);
        recorded = recorded.add(counted);
        if (said.compareTo(counted) != 0) {
          differs = true;
          explained &= !sent.explanations().getOrDefault(indicator, "").isBlank();
        }
      }
    }
    return differs
        ? new Difference(project.project(), round.id(), indicator, reported, recorded, explained)
        : null;
  }

  private static State state(Round round, LocalDate on) {
    if (round.isClosed()) {
      return State.CLOSED;
    }
    return round.closesOn().isBefore(on) ? State.LATE : State.OPEN;
  }

  private static Source source(ProjectCase project, Round round, String id) {
    List<Round.Figures> versions = round.figures().getOrDefault(id, List.of());
    Round.Figures last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
    OrganizationPart organization =
        project.profile().organizations().stream()
            .filter(each -> each.organization().value().equals(id))
            .findFirst()
            .orElse(null);
    return new Source(
        id,
        organization == null ? id : organization.nameEn(),
        organization == null ? id : organization.nameJa(),
        id.equals(round.bureau()),
        last == null ? 0 : last.version(),
        last == null ? null : last.at());
  }

  private static LateException exception(Round.Late late, LocalDate on) {
    LocalDate until = late.until();
    return new LateException(until, late.reason(), until != null && !on.isAfter(until));
  }
}
