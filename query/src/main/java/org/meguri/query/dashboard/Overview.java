package org.meguri.query.dashboard;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.Known;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Reading;
import org.meguri.query.access.Sight;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.dashboard.ClosedMonitoring.Survey;
import org.meguri.query.moneyledger.MoneyOfTheYear;
import org.meguri.query.projects.ProjectList;
import org.meguri.query.tasks.TaskHistory;
import org.meguri.query.tasks.TaskHistory.Load;
import org.springframework.stereotype.Service;

/**
 * The programme for who watches it: whole for the policy group and the auditor, its own part for a
 * bureau. Asks the database the same few questions however many projects there are.
 */
@Service
class Overview {

  private final Reading reading;
  private final ReadAccess access;
  private final ProjectList projects;
  private final TaskHistory tasks;
  private final MoneyOfTheYear money;
  private final ClosedMonitoring monitoring;
  private final Programmes programmes;

  Overview(
      Reading reading,
      ReadAccess access,
      ProjectList projects,
      TaskHistory tasks,
      MoneyOfTheYear money,
      ClosedMonitoring monitoring,
      Programmes programmes) {
    this.reading = reading;
    this.access = access;
    this.projects = projects;
    this.tasks = tasks;
    this.money = money;
    this.monitoring = monitoring;
    this.programmes = programmes;
  }

  /**
   * The programme as it stands or was known then; {@code purpose} names the page or the API.
   *
   * @throws Unknown no programme is in use yet
   * @throws NotShown the reader watches over neither the programme nor a bureau
   */
  Dashboard of(PersonId reader, When when, String purpose) {
    Sight sight = access.sightOf(reader);
    if (!sight.all() && sight.bureaus().isEmpty()) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    ProgrammeFile programme = programmes.inUse().orElseThrow(() -> new Unknown(purpose));
    Known known = reading.known(when);
    List<ProjectCase> cases = reading.all(reader, when, purpose);
    int year = FiscalYear.of(known.on(), programme.fiscalYearStartMonth()).year();
    Survey survey = monitoring.last(reader, when, purpose).orElse(null);
    return new Dashboard(
        known.on(),
        known.at(),
        known.position(),
        sight.all(),
        year,
        indicators(programme),
        lines(cases, indicators(programme), known, survey),
        new Attained(programme, cases).beside(projects.sums(known.position())),
        MoneyByBureau.of(money.of(year, known.position()), bureaus(cases), sight.all()),
        survey == null ? null : survey.id());
  }

  private List<Dashboard.Line> lines(
      List<ProjectCase> cases,
      List<Dashboard.Indicator> indicators,
      Known known,
      @Nullable Survey survey) {
    List<ProjectCase> inForce =
        cases.stream().filter(each -> each.heading().isInForce(known.on())).toList();
    Map<String, Load> loads =
        tasks.ofProjects(
            inForce.stream().map(ProjectCase::project).toList(), known.position(), known.at());
    Map<String, Response> responses = survey == null ? Map.of() : survey.responses();
    Lines lines =
        new Lines(known.on(), indicators.stream().map(Dashboard.Indicator::code).toList());
    return inForce.stream()
        .map(
            each ->
                lines.of(
                    each,
                    loads.getOrDefault(each.project(), Load.NONE),
                    responses.get(each.project())))
        .sorted(Lines.URGENT_FIRST)
        .toList();
  }

  /** That of the common target, then those every project is asked. */
  private static List<Dashboard.Indicator> indicators(ProgrammeFile programme) {
    return Stream.concat(
            Stream.of(programme.commonTarget().indicator()), programme.followUpForm().stream())
        .distinct()
        .flatMap(code -> programme.indicator(code).stream())
        .map(
            each ->
                new Dashboard.Indicator(
                    each.code(),
                    each.name().en(),
                    each.name().ja(),
                    each.unit().en(),
                    each.unit().ja()))
        .toList();
  }

  private static Map<String, String> bureaus(List<ProjectCase> cases) {
    return cases.stream()
        .collect(Collectors.toMap(ProjectCase::project, each -> each.heading().bureau()));
  }
}
