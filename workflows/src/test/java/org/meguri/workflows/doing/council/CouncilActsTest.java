package org.meguri.workflows.doing.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.FilingDesk;

/** A council from its establishment to corrected minutes, by its acts. */
class CouncilActsTest {
  private static final Office OFFICE = Office.open();

  @Test
  void aCouncilIsEstablishedConvenedMinutedAndItsMinutesCorrected() {
    OFFICE.openSeason("2009-12-01");
    String council =
        accepted(
            filed(
                OFFICE.bean(CouncilActs.Establishing.class),
                "council",
                "kind",
                "FINANCE",
                "name",
                "Finance conference of Chugoku",
                "bureau",
                "chugoku",
                "members",
                "recycling-society-creation-promotion\nBanks of the region\n"));
    filed(
        OFFICE.bean(CouncilActs.Convening.class),
        council,
        "heldOn",
        "2009-12-01",
        "place",
        "Hiroshima",
        "agenda",
        "Bridge loans\nFunds");
    accepted(
        filed(
            OFFICE.bean(MinutesActs.Recording.class),
            council,
            "meeting",
            "1-0",
            "present",
            "8",
            "minutes",
            "Agreed"));
    accepted(
        filed(
            OFFICE.bean(MinutesActs.Correcting.class),
            council,
            "meeting",
            "1-1",
            "present",
            "9",
            "minutes",
            "Agreed by all",
            "reason",
            "Miscounted"));
    assertThat(OFFICE.bean(Papers.class).latest(council, MinutesCorrected.class, "1").orElseThrow())
        .satisfies(corrected -> assertThat(corrected.present()).isEqualTo(9));
    assertThat(
            filed(
                OFFICE.bean(MinutesActs.Correcting.class),
                council,
                "meeting",
                "1-1",
                "present",
                "7",
                "minutes",
                "Agreed",
                "reason",
                "Seen before the correction"))
        .isEqualTo(new Outcome.Refused("field-invalid", Map.of("field", "meeting")));
    assertThat(OFFICE.bean(CouncilPapers.class).members(council)).hasSize(2);
  }

  private static Outcome filed(Filing filing, String caseId, String... entries) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      form.put(entries[i], entries[i + 1]);
    }
    return OFFICE
        .bean(FilingDesk.class)
        .file(
            filing,
            new Matter(caseId, "", Office.person("chugoku.officer1"), OFFICE.today()),
            Office.fresh(),
            form);
  }

  private static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }
}
