package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PartsOfAFileFitTest extends SecondTermSpoilt {
  static Stream<Arguments> brokenProjects() {
    return Stream.of(
        project(
            "\"bureau\": \"okinawa\"",
            "\"bureau\": \"nowhere\"",
            "/projects/16/bureau",
            "unknown-bureau"),
        project(
            "\"id\": \"k-rip\"",
            "\"id\": \"kyushu-silicon-cluster\"",
            "/projects/15/id",
            "duplicate"),
        project(
            "\"measuredBy\": \"SALES_TRILLION_YEN\"",
            "\"measuredBy\": \"SALES\"",
            "/projects/16/targets/2/measuredBy",
            "unknown-indicator"),
        project(
            "\"measuredBy\": \"SALES_TRILLION_YEN\"",
            "\"measuredBy\": \"SALES_BILLION_YEN\"",
            "/projects/16/targets/2/unit",
            "unit-differs"),
        project(
            "\"value\": 10500",
            "\"value\": 10501",
            "/projects/2/targets/0/breakdown",
            "breakdown-differs"),
        project(
            "\"value\": 10500",
            "\"value\": null",
            "/projects/2/targets/0/value",
            "printed-without-value"),
        project(
            "\"state\": \"ILLEGIBLE\",\n          \"value\": null",
            "\"state\": \"ILLEGIBLE\",\n          \"value\": 7",
            "/projects/0/targets/4/value",
            "value-invented"),
        project(
            "[1000, 3000]",
            "[1000]",
            "/projects/10/targets/0/candidates",
            "disputed-without-candidates"),
        project(
            "\"dueBy\": \"2007-03-31\"",
            "\"dueBy\": null",
            "/projects/0/targets/0/dueBy",
            "pending-without-day"),
        project(
            "\"dueBy\": \"2007-03-31\"",
            "\"dueBy\": \"2007-02-30\"",
            "/projects/0/targets/0/dueBy",
            "not-a-date"),
        project(
            "\"area\": \"keihin\"",
            "\"area\": \"edo\"",
            "/projects/2/organizations/5/area",
            "unknown-section"),
        project(
            "\"organization\": \"k-rip-promotion\"",
            "\"organization\": \"nobody\"",
            "/commission/members/3/employments/0/organization",
            "unknown-organization"),
        project(
            "\"industries\": [\"CONTENTS\"",
            "\"industries\": [\"TEXTILES\"",
            "/projects/0/industries/0",
            "unknown-industry"),
        project(
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--02-15\"}",
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--01-10\"}",
            "/season/planDue",
            "season-out-of-order"),
        project(
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--02-15\"}",
            "\"planDue\": {\"yearOffset\": 0, \"day\": \"--04-01\"}",
            "/season/planDue",
            "plan-due-in-its-year"),
        project(
            "\"sharingOpens\": {\"yearOffset\": 0",
            "\"sharingOpens\": {\"yearOffset\": 2",
            "/season/sharingOpens",
            "sharing-out-of-season"),
        project(
            "\"programmeAssessed\": {\"yearOffset\": 0",
            "\"programmeAssessed\": {\"yearOffset\": -1",
            "/season/programmeAssessed",
            "outside-fiscal-year"),
        project(
            "\"day\": \"--11-01\"",
            "\"day\": \"--11-31\"",
            "/season/programmeAssessed/day",
            "not-a-date"),
        project(
            "\"yearOffset\": 0, \"day\": \"--01-10\"",
            "\"day\": \"--01-10\"",
            "/season/planningOpens/yearOffset",
            "field-missing"),
        project("\"code\": \"WINTER\"", "\"code\": \"SPRING\"", "/windows", "window-missing"),
        project(
            "\"feeds\": \"BUDGET_DISTRIBUTION\"",
            "\"feeds\": \"EX_POST_ASSESSMENT\"",
            "/windows/0/feeds",
            "window-of-other-purpose"),
        project(
            "{\"code\": \"B\", \"name\": {\"en\": \"B on course\"",
            "{\"code\": \"A\", \"name\": {\"en\": \"B on course\"",
            "/grades/1/code",
            "duplicate"),
        project(
            "\"key\": \"login.lead\"", "\"key\": \"login.password\"", "/words/2/key", "not-listed"),
        project(
            "{\"industry\": \"ROBOT\"",
            "{\"industry\": \"TEXTILES\"",
            "/budgetRule/industryPriority/2/industry",
            "unknown-industry"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 60",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 101",
            "/budgetRule/floor/value",
            "floor-above-equal-share"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 160",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 99",
            "/budgetRule/ceiling/value",
            "ceiling-below-equal-share"),
        project(
            "\"EQUAL_SHARE_PERCENT\", \"value\": 160",
            "\"EQUAL_SHARE_PERCENT\", \"value\": 59",
            "/budgetRule/floor/value",
            "floor-above-ceiling"),
        project(
            "{\"winter\": 30, \"exAnte\": 30, \"exPost\": 25, \"industry\": 10, \"commission\": 5}",
            "{\"winter\": 0, \"exAnte\": 0, \"exPost\": 0, \"industry\": 0, \"commission\": 0}",
            "/budgetRule/weights",
            "weights-of-nothing"),
        project(
            "\"followUpForm\": [\n    \"COMPANY_VISITS\"",
            "\"followUpForm\": [\n    \"VISITS\"",
            "/followUpForm/0",
            "unknown-indicator"));
  }

  @ParameterizedTest
  @MethodSource("brokenProjects")
  void partsThatDoNotFitAreNamed(String text, String field, String code) {
    assertThat(errors(text))
        .anySatisfy(
            error -> {
              assertThat(error.field()).isEqualTo(field);
              assertThat(error.messageKey()).isEqualTo("import." + code);
              assertThat(FILE.split("\n").length).isGreaterThanOrEqualTo(error.line());
              assertThat(error.line()).isGreaterThan(1);
            });
  }

  private static Arguments project(String good, String bad, String field, String code) {
    return Arguments.of(replaced(good, bad), field, code);
  }
}
