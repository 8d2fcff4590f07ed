package org.meguri.workflows.doing.supporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;

/** A business supporter, recruited, honoured and ended by acts. */
class SupporterActsTest {
  private static final Office OFFICE = Office.open();

  @Test
  void aSupporterIsRecruitedHonouredAndEndedAndTheNameIsNeverStoredInTheClear() {
    OFFICE.openSeason("2009-12-01");
    String supporter =
        accepted(
            filed(
                OFFICE.bean(SupporterActs.Recruiting.class),
                "supporter",
                "k-rip.manager",
                Map.of(
                    "project", "k-rip",
                    "name", "Hanako Rei",
                    "expertise", "Sales to carmakers",
                    "effectiveOn", "2009-11-01")));
    assertThat(supporter).startsWith("supporter-");
    Map<String, String> thanks =
        Map.of("effectiveOn", "2009-12-01", "reason", "Ten contracts for members");
    assertThat(
            filed(OFFICE.bean(SupporterActs.Honouring.class), supporter, "kyushu.officer1", thanks))
        .isInstanceOf(Outcome.Refused.class);
    accepted(
        filed(OFFICE.bean(SupporterActs.Honouring.class), supporter, "kyushu.director", thanks));
    accepted(
        filed(
            OFFICE.bean(SupporterActs.Ending.class),
            supporter,
            "k-rip.manager",
            Map.of("effectiveOn", "2009-12-31", "reason", "Moved away")));
    assertThat(
            OFFICE
                .meguri
                .jdbc()
                .sql("select payload from log.event where stream = ?")
                .param(supporter)
                .query(String.class)
                .list())
        .hasSize(3)
        .noneMatch(payload -> payload.contains("Hanako"));
  }

  private static Outcome filed(
      Filing filing, String caseId, String login, Map<String, String> form) {
    return OFFICE
        .bean(FilingDesk.class)
        .file(
            filing,
            new Matter(caseId, "", Office.person(login), OFFICE.today()),
            Office.fresh(),
            form);
  }

  private static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }
}
