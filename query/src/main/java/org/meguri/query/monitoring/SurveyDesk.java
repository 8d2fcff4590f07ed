package org.meguri.query.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.When;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.monitoring.MonitoringState;
import org.meguri.query.cases.monitoring.MonitoringState.Status;
import org.springframework.stereotype.Component;

/**
 * A monitoring survey for a reader: response rates at any time; results only once it is closed,
 * because the difference between two days would be a single answer, and before they are published
 * only for the policy group and its auditors. Free text is the policy group's alone.
 */
@Component
public class SurveyDesk {

  private static final String KIND = "monitoring";
  private static final int MOST_REMARKS = 5_000;

  private final Cases cases;
  private final AnswerTable answers;
  private final Programmes programmes;
  private final ReadAccess access;

  SurveyDesk(Cases cases, AnswerTable answers, Programmes programmes, ReadAccess access) {
    this.cases = cases;
    this.answers = answers;
    this.programmes = programmes;
    this.access = access;
  }

  /** How many of a project were asked and have answered; {@code percent} is rounded down. */
  public record Rate(String project, int invited, int answered, int percent) {}

  /**
   * The survey as a reader sees it; {@code results} and {@code summary} are null, and {@code
   * remarks} empty, where they are not for them or not there yet.
   */
  public record Found(
      MonitoringState survey,
      List<Rate> rates,
      Rate all,
      String origin,
      @Nullable Results results,
      @Nullable String summary,
      List<String> remarks) {}

  /** The survey, as it stands. */
  public Found read(PersonId reader, String survey, String purpose) {
    MonitoringState state =
        (MonitoringState)
            cases.read(reader, KIND, survey, new When(null, null, null), purpose).state();
    List<Rate> rates = rates(state);
    boolean published = state.status() == Status.PUBLISHED;
    boolean inside = access.sightOf(reader).all();
    boolean shown = state.closedOn() != null && (published || inside);
    MonitoringState.Results written = state.results();
    return new Found(
        state,
        rates,
        sum(rates),
        answers.origin(survey).name(),
        shown ? results(state) : null,
        written != null && shown ? written.summary() : null,
        shown && inside ? answers.remarks(survey, MOST_REMARKS) : List.of());
  }

  private Results results(MonitoringState state) {
    Monitoring monitoring = Objects.requireNonNull(programmes.current().monitoring());
    int version = Objects.requireNonNull(state.frame()).questionnaire();
    return Results.of(
        monitoring.questionnaire(version).orElseThrow(),
        answers.tally(state.id()),
        monitoring.smallestGroup());
  }

  private List<Rate> rates(MonitoringState state) {
    List<Rate> rates = new ArrayList<>();
    Map<String, Integer> answered = answers.answered(state.id());
    state
        .invited()
        .forEach(
            (project, invited) -> {
              Response closed = state.responses().get(project);
              int count = closed == null ? answered.getOrDefault(project, 0) : closed.answered();
              rates.add(rate(project, invited, count));
            });
    return rates;
  }

  private static Rate sum(List<Rate> rates) {
    return rate(
        "",
        rates.stream().mapToInt(Rate::invited).sum(),
        rates.stream().mapToInt(Rate::answered).sum());
  }

  private static Rate rate(String project, int invited, int answered) {
    return new Rate(project, invited, answered, invited == 0 ? 0 : 100 * answered / invited);
  }

  /** Whether the reader issues links and says when letters went out. */
  public boolean isKeptBy(PersonId reader) {
    return access.holds(reader, Role.POLICY_OFFICER);
  }
}
