package org.meguri.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Share;
import org.meguri.command.commission.CommissionCommand.RecordEmployment;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.Task;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * Another ministry begins with its own file and nothing else: three regions, fiscal years from
 * January, other surveys, criteria and offices. One year of it, in order, in an empty data base.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnotherMinistryTest {
  private static final String PROJECT = "north-woods";
  private static final String WHOLE = ProjectId.WHOLE_PROGRAMME.value();
  private static Office office;
  private static Browser browser;
  private static Year year;

  @BeforeAll
  static void open() {
    office = Office.of("forest", "/forest-revival.json");
    browser = Browser.of(office);
    year = new Year(office, PROJECT, "north", 2027);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Order(1)
  void planningOpensOnTheFilesOwnDayInTheYearBefore() {
    assertThat(office.openSeason("2026-09-30")).isZero();
    assertThat(office.openSeason("2026-10-01")).isEqualTo(3);
    Task plan = office.task(PROJECT, 2027, "draftPlan");
    assertThat(due(plan)).startsWith("2026-11-16");
  }

  @Test
  @Order(2)
  void thePlanIsAssessedByTheFilesCriteriaAndApproved() {
    year.draftsThePlan();
    assertThat(task("north.officer1", "assessPlan"))
        .contains("森林への配慮", "山村の雇用", "経費の節約", "総括", "B 青葉", "B 生育")
        .doesNotContain("criterion.5");
    year.officer("assessPlan", "FORWARD");
    year.director("directorReview", "FORWARD");
    workedThereFourYearsAgo("commission.member1");
    year.convenes();
    List<Task> reviews = office.openTasks(PROJECT, 2027, "giveOpinion");
    assertThat(reviews)
        .hasSize(3)
        .noneMatch(review -> Office.person("commission.member1").equals(review.holder()));
    reviews.forEach(year::opines);
    year.resolves("APPROVE");
    year.officer("answerOpinions", "");
    year.director("approvePlan", "APPROVE");
    year.waitsFor();
  }

  @Test
  @Order(3)
  void aYearsMoneyIsSharedFromTheFilesOwnDayByTheFilesOwnRule() {
    new Year(office, "river-woods", "centre", 2027).untilThePlanIsPublished();
    new Year(office, "village-school", "south", 2027).untilThePlanIsPublished();
    office.openSeason("2026-11-30");
    assertThat(office.openTasks(WHOLE, 2027, "proposeShares")).isEmpty();
    office.openSeason("2026-12-01");
    office.done(
        office.task(WHOLE, 2027, "proposeShares"),
        "policy.officer",
        "",
        "total",
        "9000000",
        "setAside",
        "1000001");
    office.done(office.task(WHOLE, 2027, "decideShares"), "policy.director", "DECIDE");
    List<Share> shares =
        office
            .bean(Papers.class)
            .latest(AllocationId.ofYear(2027), SharesDecided.class)
            .orElseThrow()
            .shares();
    assertThat(Yen.sum(shares.stream().map(Share::amount).toList())).isEqualTo(Yen.of(7_999_999));
    Map<String, Long> of =
        shares.stream()
            .collect(Collectors.toMap(s -> s.project().value(), s -> s.amount().amount()));
    assertThat(of.get("village-school")).as("biomass goes first").isGreaterThan(of.get(PROJECT));
    assertThat(of.values()).allMatch(yen -> yen >= 1_000_000 && yen <= 7_999_999L * 140 / 300);
  }

  @Test
  @Order(4)
  void surveysOpenInTheFilesOwnMonths() {
    office.openSeason("2027-08-31");
    assertThat(office.openTasks(PROJECT, 2027, "submitFigures")).isEmpty();
    office.openSeason("2027-09-01");
    assertThat(task("north-woods.manager", "submitFigures")).contains("間伐面積", "林業研修修了者");
    year.closesTheSurvey();
    office.openSeason("2028-01-31");
    assertThat(office.openTasks(PROJECT, 2027, "submitFigures")).isEmpty();
    office.openSeason("2028-02-01");
    year.closesTheSurvey();
  }

  @Test
  @Order(5)
  void theResultsAreAssessedAndTheYearAfterIsDecided() {
    year.officer("assessExPost", "");
    year.director("directorReviewExPost", "FORWARD");
    year.commissionResolves("APPROVE");
    year.officer("answerOpinionsExPost", "");
    year.director("approveExPost", "APPROVE");
    year.officer("proposeReflection", "", "outcome", "CONTINUE");
    year.director("decideReflection", "DECIDE");
    year.waitsFor();
  }

  @Test
  @Order(6)
  void theWholeIsAssessedWhereTheFileSaysSoAndOnlyThere() {
    office.openSeason("2028-08-02");
    assertThat(opened("assessment-whole-programme-%"))
        .contains(
            "assessment-whole-programme-2027-PROGRAMME_ANNUAL",
            "assessment-whole-programme-2028-OVERALL_INTERMEDIATE")
        .noneMatch(key -> key.contains("OVERALL_EX_ANTE") || key.contains("OVERALL_EX_POST"));
  }

  @Test
  @Order(7)
  void noScreenNamesAnotherMinistrysThings() {
    office.meguri.awaitCaughtUp();
    List<String> pages =
        List.of(
            "/projects",
            "/projects/" + PROJECT,
            "/projects/" + PROJECT + "?tab=plan",
            "/projects/" + PROJECT + "?tab=surveys",
            "/projects/" + PROJECT + "?tab=assessments",
            "/projects/" + PROJECT + "?tab=history",
            "/projects/" + PROJECT + "/ledger",
            "/tasks?view=all",
            "/cases",
            "/cases/budget",
            "/cases/organization",
            "/cases/designation",
            "/cases/council",
            "/audit/projects/" + PROJECT);
    for (String page : pages) {
      for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
        assertThat(onPage(page.startsWith("/audit") ? "auditor" : "policy.officer", page, locale))
            .as("%s in %s", page, locale)
            .doesNotContain("経済産業", "産業クラスター", "地域経済", "第II期", "冬季", "春季", "九州")
            .doesNotContain("METI", "Industrial Cluster Plan", "Kyushu", "second-term", "FY2006")
            .doesNotContainPattern("\\?\\?[\\w.]+_(ja|en)\\?\\?");
      }
    }
    assertThat(onPage("policy.officer", "/projects", Locale.JAPANESE))
        .contains("北の森", "北部森林管理署", "管理署", "森林再生 案件管理", "森林政策課");
    assertThat(onPage("policy.officer", "/projects/" + PROJECT + "?tab=surveys", Locale.ENGLISH))
        .contains("Autumn follow-up survey (September)")
        .contains("Snowmelt follow-up survey (February to March)", "Forest thinned");
    assertThat(
            onPage("policy.officer", "/projects/" + PROJECT + "?tab=assessments", Locale.ENGLISH))
        .contains("Care for the woods", "B growing");
  }

  /** Within the file's five years of conflict. */
  private static void workedThereFourYearsAgo(String member) {
    office.send(
        new RecordEmployment(
            CommissionId.of(ProgrammeId.of("forest-revival")),
            Office.person(member),
            OrganizationId.of(PROJECT + "-union"),
            ProjectId.of(PROJECT),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2022, 10, 31)));
  }

  private static String task(String login, String element) {
    Task mine = office.claimed(office.task(PROJECT, 2027, element), login);
    return onPage(login, "/tasks/" + mine.id(), Locale.JAPANESE);
  }

  private static String due(Task task) {
    return String.valueOf(
        office
            .meguri
            .jdbc()
            .sql("select (due_at at time zone 'Asia/Tokyo')::date from tasklist.task where id = ?")
            .param(task.id().value())
            .query(String.class)
            .single());
  }

  private static List<String> opened(String like) {
    return office
        .meguri
        .jdbc()
        .sql("select business_key from workflows.opening where business_key like ?")
        .param(like)
        .query(String.class)
        .list();
  }

  private static String onPage(String login, String url, Locale locale) {
    try {
      return browser
          .web
          .perform(Browser.as(login, locale, MockMvcRequestBuilders.get(url)))
          .andReturn()
          .getResponse()
          .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(url, e);
    }
  }
}
