package org.meguri.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseRead;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetEvent.BudgetReduced;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.money.Yen;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who sees what of the programme, as of when, and that its money is the ledger's. */
@OnTheReadSide
class DashboardTest {

  private static final ProjectId OPEN = ProjectId.of(ExampleReadSide.OPEN);
  private static final ProjectId OTHER = ProjectId.of(ExampleReadSide.SEALED);
  private static final LocalDate DAY = LocalDate.of(2007, 5, 15);

  /** As many events as take the payment behind the closing of the round. */
  private static final int AFTER_THE_CLOSING = 60;

  private static final PersonId BY = ExampleYear.DIRECTOR;

  @Autowired MockMvc web;
  @Autowired List<Projection> projections;
  @Autowired History history;
  @Autowired ExampleReadSide.Office office;

  @BeforeEach
  void aYearOfMoney() {
    feed("moneyledger", money());
    office.recorded.clear();
  }

  @AfterEach
  void asItWas() {
    feed("moneyledger", history);
    feed("cases", history);
    office.recorded.clear();
  }

  @Test
  void thePolicyGroupAndTheAuditorSeeAllABureauItsOwnPart() throws Exception {
    assertThat(projects(ExampleReadSide.POLICY, ""))
        .containsExactlyInAnyOrder(OPEN.value(), OTHER.value());
    assertThat(projects(ExampleReadSide.AUDITOR, "")).hasSize(2);
    assertThat(projects(ExampleYear.OFFICER, "")).containsExactly(OPEN.value());
    assertThat(projects(ExampleReadSide.KINKI_OFFICER, "")).containsExactly(OTHER.value());
    assertThat(projects(ExampleReadSide.STAND_IN, "")).containsExactly(OTHER.value());
  }

  @Test
  void whoWatchesNeitherTheProgrammeNorABureauSeesNothing() throws Exception {
    for (PersonId reader :
        List.of(
            ExampleYear.MANAGER,
            ExampleYear.MEMBER,
            ExampleReadSide.STAFF,
            ExampleReadSide.ADMIN,
            ExampleReadSide.NOBODY)) {
      for (String address : List.of("/dashboard", "/api/dashboard", "/dashboard/export")) {
        web.perform(get(address).principal((Principal) reader::value))
            .andExpect(status().isForbidden());
      }
    }
  }

  @Test
  void onlyTheAuditorsReadingGoesOnRecord() throws Exception {
    projects(ExampleReadSide.POLICY, "");
    projects(ExampleYear.OFFICER, "");
    assertThat(office.recorded).isEmpty();
    projects(ExampleReadSide.AUDITOR, "");
    assertThat(office.recorded)
        .extracting(fact -> ((CaseRead) fact).project())
        .containsExactlyInAnyOrder(OPEN, OTHER);
  }

  @Test
  void whatIsShownIsWhatWasKnownThen() throws Exception {
    assertThat(projects(ExampleReadSide.POLICY, "?asOf=2006-03-15")).isEmpty();
    assertThat(projects(ExampleReadSide.POLICY, "?asOf=2006-03-31")).isEmpty();
    assertThat(projects(ExampleReadSide.POLICY, "?asOf=2006-04-01")).containsExactly("k-rip");
    String before = json(ExampleYear.OFFICER, "/api/dashboard?asOf=2007-05-13");
    assertThat(read(before, "$.projects[0].standing")).isEqualTo("MISSING");
    long closed = history.positionOf(RoundClosed.class);
    String at = json(ExampleYear.OFFICER, "/api/dashboard?asOf=" + closed);
    assertThat(read(at, "$.projects[0].standing")).isEqualTo("CURRENT");
    assertThat(read(at, "$.projects[0].exPost")).isNull();
    assertThat(read(at, "$.position")).isEqualTo((int) closed);
    assertThat(read(at, "$.on")).isEqualTo("2007-05-14");
    assertThat(read(at, "$.money.total.executed")).isEqualTo(0);
    assertThat(read(json(ExampleYear.OFFICER, "/api/dashboard"), "$.money.total.executed"))
        .isEqualTo(500_000);
    assertThat(read(json(ExampleYear.OFFICER, "/api/dashboard"), "$.projects[0].exPost.grade"))
        .isNotNull();
  }

  @Test
  void theBureausMoneyIsTheirProjectsLedgers() throws Exception {
    String whole = json(ExampleReadSide.POLICY, "/api/dashboard");
    long[] total = new long[4];
    for (ProjectId project : List.of(OPEN, OTHER)) {
      String ledger =
          json(
              ExampleReadSide.POLICY,
              "/api/projects/" + project.value() + "/ledger?fiscalYear=2007");
      String bureau = project.equals(OPEN) ? "kyushu" : "kinki";
      Map<String, Object> own = sums(ledger, "$.sources[?(@.sums.allocated != null)].sums");
      assertThat(sums(whole, "$.money.bureaus[?(@.bureau == '" + bureau + "')].sums"))
          .isEqualTo(own);
      add(total, own);
    }
    Map<String, Object> measures = JsonPath.read(whole, "$.money.measures");
    assertThat(measures.get("allocated")).isEqualTo(5_000_000);
    assertThat(measures.get("committed")).isEqualTo(700_000);
    add(total, measures);
    long[] shown = new long[4];
    add(shown, JsonPath.read(whole, "$.money.total"));
    assertThat(shown).containsExactly(total);
    String part = json(ExampleYear.OFFICER, "/api/dashboard");
    assertThat(read(part, "$.money.measures")).isNull();
    assertThat((List<?>) JsonPath.read(part, "$.money.bureaus")).hasSize(1);
  }

  @Test
  void whatWasReportedForTheCommonTargetStandsBesideItWithoutAgreeing() throws Exception {
    String whole = json(ExampleReadSide.POLICY, "/api/dashboard");
    assertThat(read(whole, "$.common.target")).isEqualTo(40_000);
    assertThat(read(whole, "$.common.reported")).isEqualTo(488);
    assertThat(read(whole, "$.common.ownTargets[0]")).isEqualTo(3_000);
    assertThat(read(whole, "$.common.years[0].target")).isEqualTo(500);
    assertThat(read(whole, "$.common.years[1].reported")).isNull();
  }

  @Test
  void theResponseRateIsThatOfTheSurveyClosedLast() throws Exception {
    MonitoringId closed = MonitoringId.of(2006);
    MonitoringId running = MonitoringId.of(2007);
    feed(
        "cases",
        new History()
            .add(
                new MonitoringBegun(closed, 2006, DAY, DAY),
                new MonitoringClosed(closed, Map.of(OPEN.value(), new Response(40, 25)), DAY),
                new MonitoringBegun(running, 2007, DAY, DAY.plusYears(1))));
    String whole = json(ExampleReadSide.POLICY, "/api/dashboard");
    assertThat(read(whole, "$.monitoring")).isEqualTo("monitoring-2006");
    assertThat((List<?>) JsonPath.read(whole, "$.projects[?(@.project=='k-rip')].response.percent"))
        .isEqualTo(List.of(62));
  }

  @Test
  void thePageIsWrittenInBothLanguages() throws Exception {
    for (String language : List.of("ja", "en")) {
      for (String asOf : List.of("", "&asOf=2007-05-13")) {
        String page = page(ExampleReadSide.POLICY, "/dashboard?lang=" + language + asOf);
        assertThat(page).doesNotContain("??").contains("/projects/k-rip", "8,000,001");
        assertThat(page).doesNotContainPattern(">[a-z]\\w*(\\.[\\w-]+)+<");
        assertThat(page.contains("band past")).isEqualTo(!asOf.isEmpty());
      }
    }
    assertThat(page(ExampleReadSide.POLICY, "/dashboard?lang=en"))
        .contains("/cases/assessment/assessment-k-rip-2006-EX_POST", "href=\"/dashboard\"", "244")
        .contains("/survey-rounds/survey-k-rip-2006-SPRING")
        .doesNotContain("Only the part");
    assertThat(page(ExampleYear.OFFICER, "/dashboard?lang=en")).contains("Only the part");
  }

  @Test
  void everyLineOfAFileSaysAsOfWhenItHolds() throws Exception {
    for (String table : List.of("figures", "projects", "money")) {
      String file =
          page(ExampleReadSide.POLICY, "/dashboard/export?asOf=2007-05-20&lang=en&table=" + table);
      assertThat(file).startsWith("\uFEFF").contains("As of,Position\r\n");
      assertThat(file.lines().skip(1)).isNotEmpty().allMatch(l -> l.contains("2007-05-20T23:59"));
    }
    assertThat(page(ExampleReadSide.POLICY, "/dashboard/export"))
        .contains(
            "k-rip,ケーリップ k-rip,kyushu,NEW_BUSINESSES_LAUNCHED",
            "2006,SPRING,244,250,97,NEAR,2007-05-14,INVENTED");
    web.perform(
            get("/dashboard/export?table=none")
                .principal((Principal) ExampleReadSide.POLICY::value))
        .andExpect(status().isBadRequest());
  }

  private static History money() {
    BudgetId own = BudgetId.of(OPEN, 2007);
    BudgetId measure = BudgetId.of("budget-measure-rnd-2007");
    GrantId grant = GrantId.of("grant-k-rip-2007-1");
    History history = new History();
    history.add(
        new BudgetAllocated(own, 2007, OPEN, null, Yen.of(9_000_001), "Why", DAY, BY, BY),
        new BudgetAllocated(
            BudgetId.of(OTHER, 2007), 2007, OTHER, null, Yen.of(3_333_333), "Why", DAY, BY, BY),
        new BudgetAllocated(measure, 2007, null, null, Yen.of(5_000_000), "Why", DAY, BY, BY),
        new BudgetReduced(own, 2007, OPEN, Yen.of(1_000_000), "Why", DAY, BY, BY),
        award(grant, own, 2_000_000),
        award(GrantId.of("grant-k-rip-2007-2"), measure, 700_000));
    for (int i = 0; i < AFTER_THE_CLOSING; i++) {
      history.add(new MonitoringBegun(MonitoringId.of(2007), 2007, DAY, DAY));
    }
    return history.add(new TranchePaid(grant, OPEN, own, 1, Yen.of(500_000), DAY, BY));
  }

  private static GrantAwarded award(GrantId grant, BudgetId source, long amount) {
    return new GrantAwarded(
        grant,
        OPEN,
        source,
        OrganizationId.of("money-lab"),
        GrantKind.NETWORK,
        Yen.of(amount),
        "",
        DAY,
        DAY,
        BY);
  }

  private void feed(String name, History events) {
    projections.stream()
        .filter(each -> each.name().equals(name))
        .forEach(
            each -> {
              each.reset();
              each.apply(events.events());
            });
  }

  private List<String> projects(PersonId reader, String query) throws Exception {
    return JsonPath.read(json(reader, "/api/dashboard" + query), "$.projects[*].project");
  }

  private static Object read(String json, String path) {
    return JsonPath.read(json, path);
  }

  private static Map<String, Object> sums(String json, String path) {
    List<Map<String, Object>> found = JsonPath.read(json, path);
    assertThat(found).as(path).hasSize(1);
    return found.get(0);
  }

  private static void add(long[] total, Map<String, Object> sums) {
    List<String> columns = List.of("allocated", "committed", "executed", "remainder");
    for (int i = 0; i < columns.size(); i++) {
      total[i] += ((Number) sums.get(columns.get(i))).longValue();
    }
  }

  private String json(PersonId reader, String address) throws Exception {
    return page(reader, address);
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
