package org.meguri.query.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.command.survey.SurveyEvent.LateExceptionRefused;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.ProjectFold;
import org.meguri.query.casefile.Round;
import org.meguri.query.surveys.FollowUp.LateException;
import org.meguri.query.surveys.FollowUp.Line;
import org.meguri.query.surveys.FollowUp.State;
import org.meguri.query.tasks.TaskHistory.Load;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The desk of the follow-up survey: who has not answered, and who sees it. */
@OnTheReadSide
class FollowUpTest {

  private static final LocalDate IN_JUNE = LocalDate.of(2007, 6, 10);

  @Autowired MockMvc web;

  @Test
  void eachReaderSeesTheRoundsOfTheirOwnProjects() throws Exception {
    assertThat(projects(ExampleReadSide.POLICY, "")).hasSize(2);
    assertThat(projects(ExampleYear.OFFICER, "")).containsExactly("k-rip");
    assertThat(projects(ExampleYear.MANAGER, "")).containsExactly("k-rip");
    assertThat(projects(ExampleReadSide.KINKI_OFFICER, "")).containsExactly("kansai-green-cluster");
    assertThat(page(ExampleReadSide.STAFF, "/api/surveys")).isEqualTo("{}");
    assertThat(page(ExampleReadSide.NOBODY, "/surveys?lang=en")).contains("No follow-up survey");
  }

  @Test
  void whoHasNotAnsweredIsNamedUntilTheyHave() throws Exception {
    String opened = page(ExampleYear.OFFICER, "/api/surveys?asOf=2007-05-07");
    assertThat((String) JsonPath.read(opened, "$.projects[0].state")).isEqualTo("OPEN");
    assertThat((List<?>) JsonPath.read(opened, "$.projects[0].sources[?(@.version == 0)]"))
        .hasSize(2);
    String now = page(ExampleYear.OFFICER, "/api/surveys");
    assertThat((String) JsonPath.read(now, "$.projects[0].state")).isEqualTo("CLOSED");
    assertThat((List<?>) JsonPath.read(now, "$.projects[0].sources[?(@.version == 0)]")).isEmpty();
  }

  @Test
  void whatWasReportedStandsBesideWhatWasRecordedWhereTheyDiffer() throws Exception {
    String now = page(ExampleYear.OFFICER, "/api/surveys?window=SPRING&fiscalYear=2006");
    assertThat((List<?>) JsonPath.read(now, "$.differences")).hasSize(1);
    assertThat((String) JsonPath.read(now, "$.differences[0].indicator")).isEqualTo("SEMINARS");
    assertThat((Integer) JsonPath.read(now, "$.differences[0].reported")).isEqualTo(15);
    assertThat((Integer) JsonPath.read(now, "$.differences[0].recorded")).isEqualTo(13);
    assertThat((Boolean) JsonPath.read(now, "$.differences[0].explained")).isTrue();
  }

  @Test
  void aWindowThatWasNeverHeldIsEmpty() throws Exception {
    assertThat(projects(ExampleReadSide.POLICY, "?window=WINTER&fiscalYear=2009")).isEmpty();
    web.perform(get("/surveys?window=AUTUMN").principal((Principal) ExampleReadSide.POLICY::value))
        .andExpect(status().isBadRequest());
  }

  @Test
  void aRoundNotClosedWhenItsWindowIsOverIsLateAndComesFirst() {
    ProjectCase closed = withoutClosing("a-closed", false);
    ProjectCase late = withoutClosing("b-late", true);
    Line first = line(closed);
    Line second = line(late);
    assertThat(first.state()).isEqualTo(State.CLOSED);
    assertThat(second.state()).isEqualTo(State.LATE);
    assertThat(RoundLines.URGENT_FIRST.compare(second, first)).isNegative();
    assertThat(RoundLines.URGENT_FIRST.compare(RoundLines.notOpened(closed), first)).isNegative();
  }

  @Test
  void lateExceptionsAreShownWhetherTheyRunEndedOrWereRefused() {
    History history = new History();
    ExampleYear year = new ExampleYear(history, "k-rip", ExampleYear.BUREAU);
    year.prepared().planned().decided().surveyed();
    history.add(
        new LateExceptionGranted(year.spring, year.project, IN_JUNE, "flood", ExampleYear.DIRECTOR),
        new LateExceptionGranted(
            year.spring, year.project, IN_JUNE.minusDays(1), "before", ExampleYear.DIRECTOR),
        new LateExceptionRefused(year.spring, year.project, "no cause", ExampleYear.DIRECTOR));
    assertThat(line(ProjectFold.after(ProjectCase.empty("k-rip"), history.events())).exceptions())
        .containsExactly(
            new LateException(IN_JUNE, "flood", true),
            new LateException(IN_JUNE.minusDays(1), "before", false),
            new LateException(null, "no cause", false));
  }

  @Test
  void aDifferenceThatOneSourceLeftWithoutAReasonIsNotExplained() {
    History history = new History();
    ExampleYear year = new ExampleYear(history, "k-rip", ExampleYear.BUREAU);
    year.prepared().planned().decided().surveyed();
    history.add(
        new FiguresCorrected(
            year.spring,
            year.project,
            "kyushu",
            2,
            Map.of("SEMINARS", BigDecimal.valueOf(5)),
            Map.of(),
            Map.of("SEMINARS", BigDecimal.valueOf(3)),
            "two more",
            false,
            ExampleYear.OFFICER));
    ProjectCase project = ProjectFold.after(ProjectCase.empty("k-rip"), history.events());
    assertThat(RoundLines.differences(project, round(project)))
        .containsExactly(
            new FollowUp.Difference(
                "k-rip",
                year.spring.value(),
                "SEMINARS",
                BigDecimal.valueOf(17),
                BigDecimal.valueOf(13),
                false));
  }

  @Test
  void thePageIsWrittenInBothLanguages() throws Exception {
    for (String language : List.of("ja", "en")) {
      for (String asOf : List.of("", "&asOf=2007-05-07")) {
        String page = page(ExampleReadSide.POLICY, "/surveys?lang=" + language + asOf);
        assertThat(page).doesNotContain("??").contains("/survey-rounds/survey-k-rip-2006-SPRING");
        assertThat(page).doesNotContainPattern(">[a-z]\\w*(\\.[\\w-]+)+<");
        assertThat(page.contains("band past")).isEqualTo(!asOf.isEmpty());
      }
    }
    assertThat(page(ExampleReadSide.POLICY, "/surveys?lang=en&asOf=2007-05-07"))
        .contains("Council", "2 answers missing");
  }

  private static ProjectCase withoutClosing(String project, boolean open) {
    History history = new History();
    new ExampleYear(history, project, ExampleYear.BUREAU).prepared().planned().decided().surveyed();
    return ProjectFold.after(
        ProjectCase.empty(project),
        history.events().stream()
            .filter(event -> !open || !(event.fact() instanceof RoundClosed))
            .toList());
  }

  private static Line line(ProjectCase project) {
    return RoundLines.of(project, round(project), new Load(0, 0, 0), IN_JUNE);
  }

  private static Round round(ProjectCase project) {
    return project.rounds().values().iterator().next();
  }

  private List<String> projects(PersonId reader, String query) throws Exception {
    return JsonPath.read(page(reader, "/api/surveys" + query), "$.projects[*].project");
  }

  private String page(PersonId reader, String address) throws Exception {
    Principal principal = reader::value;
    return web.perform(get(address).principal(principal))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }
}
