package org.meguri.query.cases.clustermanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerDesignated;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerHandedOver;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.clustermanager.ClusterManagerState.Status;

/** A cluster manager on the read side. */
class ClusterManagerCaseKindTest {
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final DesignationId DESIGNATION = DesignationId.of(PROJECT, UNIVERSITY, 1);
  private static final ClusterManagerId ID = ClusterManagerId.of(PROJECT, 1);
  private static final ClusterManagerId NEXT = ClusterManagerId.of(PROJECT, 2);
  private static final PersonId PERSON = PersonId.of("person-1");
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);

  private final ClusterManagerCaseKind kind = new ClusterManagerCaseKind();

  @Test
  void whoHandedOverShowsTheLastDayAndTheSuccessor() {
    History history =
        new History()
            .add(
                new ClusterManagerProposed(
                    ID,
                    PROJECT,
                    UNIVERSITY,
                    BureauId.of("kyushu"),
                    DESIGNATION,
                    ManagerRank.MAIN,
                    PERSON,
                    new Personal(PERSON, "Hanako Meguri"),
                    new Personal(PERSON, "Ran a laboratory"),
                    JUNE,
                    null,
                    1,
                    ExampleYear.OFFICER),
                new ClusterManagerDesignated(
                    ID,
                    PROJECT,
                    UNIVERSITY,
                    DESIGNATION,
                    ManagerRank.MAIN,
                    PERSON,
                    null,
                    null,
                    JUNE.plusDays(2),
                    ExampleYear.DIRECTOR),
                new ClusterManagerHandedOver(
                    ID, PROJECT, NEXT, JUNE.plusDays(30), ExampleYear.DIRECTOR));
    Optional<ClusterManagerState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    ClusterManagerState manager = state.orElseThrow();
    assertThat(manager.status()).isEqualTo(Status.ENDED);
    assertThat(kind.page(manager).get(0).facts())
        .extracting(fact -> fact.value())
        .contains(
            Value.text("Hanako Meguri"),
            Value.day(JUNE.plusDays(2)),
            Value.day(JUNE.plusDays(29)),
            Value.link("cluster-manager", NEXT));
    assertThat(kind.row(manager).person()).isEqualTo(new Personal(PERSON, "Hanako Meguri"));
    assertThat(kind.row(manager).titleEn()).doesNotContain("Hanako");
  }
}
