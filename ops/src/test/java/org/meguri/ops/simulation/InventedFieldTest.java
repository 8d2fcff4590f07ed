package org.meguri.ops.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.member.Members;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.ops.clock.OfficeClock;
import org.meguri.ops.invented.InventedMembers;
import org.meguri.ops.invented.InventedOrganization;
import org.meguri.ops.running.RunningMeguri;
import org.springframework.transaction.support.TransactionTemplate;

/** What a simulation brings into the field: as much as the plan counts, and the same every time. */
@Order(6)
class InventedFieldTest {

  private static final ProgrammeFile PROGRAMME = RunningMeguri.shared().programme();
  private static final YearMonth MAY = YearMonth.of(2006, 5);

  @Test
  void thereAre81BaseOrganizationsAndEveryProjectHasOne() {
    List<InventedOrganization> all = InventedOrganization.of(PROGRAMME);
    assertThat(all).hasSize(81).extracting(InventedOrganization::id).doesNotHaveDuplicates();
    assertThat(all.stream().map(InventedOrganization::project).distinct()).hasSize(17);
  }

  @Test
  void theListsHold6100CompaniesAnd250UniversitiesWithNumbersNobodyHas() {
    List<String> rows =
        InventedMembers.lists(PROGRAMME, 100).values().stream()
            .flatMap(file -> new String(file, StandardCharsets.UTF_8).lines().skip(1))
            .toList();
    Map<String, Long> kinds =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.split(",")[0], Collectors.counting()));
    assertThat(kinds).containsEntry("COMPANY", 6_100L).containsEntry("UNIVERSITY", 250L);
    assertThat(rows.stream().map(row -> row.split(",")[1]).filter(number -> !number.isEmpty()))
        .allMatch(number -> number.matches("9999[0-9]{8}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedSeesTheSameMonth() {
    assertThat(month(2006)).isEqualTo(month(2006)).isNotEqualTo(month(2007));
  }

  private static List<ActivityContent> month(long seed) {
    Setting setting =
        Setting.of(seed, PROGRAMME, RunningMeguri.shared().bean(OfficeClock.class), Density.SAMPLE);
    KnownMembers members =
        new KnownMembers(
            RunningMeguri.shared().bean(Members.class),
            RunningMeguri.shared().bean(TransactionTemplate.class));
    return new InventedActivities(setting, members).ofBureau(PROGRAMME.projects().get(0), MAY);
  }
}
