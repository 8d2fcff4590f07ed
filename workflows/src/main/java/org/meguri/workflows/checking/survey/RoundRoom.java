package org.meguri.workflows.checking.survey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyEvent.RoundOpened;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.workflows.checking.ProjectNames;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.Capacities;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A survey round as a reader of its project sees it, and what they may still do about it. */
@Component
class RoundRoom {

  private static final int LONGEST_ID = 120;
  private static final FiguresForm.Standing NOTHING_SENT =
      new FiguresForm.Standing(0, Map.of(), Map.of(), Map.of());

  /**
   * What one source sent last, version 0 where nothing came, beside what its activities added up to
   * then and add up to now; {@code sendable}: the reader may send or correct it now.
   */
  public record Source(
      String id,
      String name,
      int version,
      Map<String, BigDecimal> figures,
      Map<String, String> explanations,
      Map<String, BigDecimal> recordedThen,
      Map<String, BigDecimal> recordedNow,
      boolean sendable) {}

  /** A late exception with its reason; {@code runs}: still today. */
  public record LateException(LocalDate until, String reason, boolean runs) {}

  /** The round; {@code excepts}: the reader may grant a late exception. */
  public record Room(
      String id,
      String project,
      String projectName,
      int fiscalYear,
      String window,
      String state,
      LocalDate opensOn,
      LocalDate internalDueOn,
      LocalDate closesOn,
      @Nullable LateException exception,
      List<Source> sources,
      boolean excepts) {}

  private final Papers papers;
  private final FiguresForm figures;
  private final RoundFigures panels;
  private final Programmes programmes;
  private final ReadAccess access;
  private final Capacities capacities;
  private final ProjectNames names;
  private final Labels labels;
  private final Clock clock;

  RoundRoom(
      Papers papers,
      FiguresForm figures,
      RoundFigures panels,
      Programmes programmes,
      ReadAccess access,
      Capacities capacities,
      ProjectNames names,
      Labels labels,
      Clock clock) {
    this.papers = papers;
    this.figures = figures;
    this.panels = panels;
    this.programmes = programmes;
    this.access = access;
    this.capacities = capacities;
    this.names = names;
    this.labels = labels;
    this.clock = clock;
  }

  /**
   * The round, if the reader may read its project.
   *
   * @throws Unknown there is no such round
   * @throws org.meguri.query.access.NotShown a rule keeps the project from the reader
   */
  RoundOpened opened(String id, PersonId reader) {
    if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      throw new Unknown(id);
    }
    RoundOpened opened = papers.latest(id, RoundOpened.class).orElseThrow(() -> new Unknown(id));
    access.mayRead(reader, opened.project());
    return opened;
  }

  /**
   * The source of a round.
   *
   * @throws Unknown the round has no such source
   */
  String source(RoundOpened opened, String source) {
    return panels.sources(RoundAt.of(opened)).stream()
        .filter(source::equals)
        .findFirst()
        .orElseThrow(() -> new Unknown(source));
  }

  @Transactional(readOnly = true)
  public Room of(RoundOpened opened, PersonId reader, Locale locale) {
    RoundAt at = RoundAt.of(opened);
    ProgrammeFile programme = programmes.current();
    List<Actor> actors = capacities.of(reader);
    boolean closed = papers.latest(at.round(), RoundClosed.class).isPresent();
    LateException exception = exception(at);
    boolean sendable = closed && exception != null && exception.runs();
    return new Room(
        at.round().value(),
        at.project().value(),
        names.of(at.project(), locale),
        opened.fiscalYear(),
        opened.window().name(),
        closed ? "CLOSED" : "OPEN",
        opened.opensOn(),
        opened.internalDueOn(),
        opened.closesOn(),
        exception,
        panels.sources(at).stream()
            .map(
                s ->
                    source(
                        at,
                        s,
                        sendable && actors.stream().anyMatch(a -> speaksFor(at, s, a)),
                        programme,
                        locale))
            .toList(),
        closed && actors.stream().anyMatch(a -> a.isDirectorOf(at.bureau())));
  }

  /** What came in, source by source and in sum; nothing of who has not answered. */
  List<Panel> evidence(RoundOpened opened) {
    return panels.panels(RoundAt.of(opened)).stream()
        .filter(panel -> !panel.lines().isEmpty() || !panel.table().rows().isEmpty())
        .toList();
  }

  /** Project, year and window in the reader's words. */
  String title(Room room, Locale locale) {
    return room.projectName()
        + " "
        + labels.word("fmt.fiscalYear", locale, Integer.toString(room.fiscalYear()))
        + " "
        + labels.word("window." + room.window() + ".long", locale);
  }

  private Source source(
      RoundAt at, String source, boolean sendable, ProgrammeFile programme, Locale locale) {
    FiguresForm.Standing sent = figures.standing(at, source).orElse(NOTHING_SENT);
    return new Source(
        source,
        labels.text(RoundFigures.called(at, source, programme), locale),
        sent.version(),
        sent.figures(),
        sent.explanations(),
        sent.recorded(),
        figures.recorded(at, source),
        sendable);
  }

  private static boolean speaksFor(RoundAt at, String source, Actor actor) {
    return at.isBureau(source) ? actor.isOfficerOf(at.bureau()) : actor.isManagerOf(at.project());
  }

  private @Nullable LateException exception(RoundAt at) {
    LocalDate today = LocalDate.now(clock);
    return papers
        .latest(at.round(), LateExceptionGranted.class)
        .map(e -> new LateException(e.until(), e.reason(), !today.isAfter(e.until())))
        .orElse(null);
  }
}
