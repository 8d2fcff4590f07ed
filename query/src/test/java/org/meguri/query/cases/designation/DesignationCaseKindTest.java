package org.meguri.query.cases.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationAppliedFor;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Matter;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.designation.DesignationState.Status;

/** A designation on the read side. */
class DesignationCaseKindTest {
  private static final ProjectId PROJECT = ProjectId.of("k-rip");
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final DesignationId ID = DesignationId.of(PROJECT, UNIVERSITY, 1);
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);
  private static final Term TERM = new Term(JUNE, LocalDate.of(2009, 3, 31));
  private static final Request REQUEST = new Request("Workshops", "Environment", TERM);

  private final DesignationCaseKind kind = new DesignationCaseKind();
  private final History history =
      new History()
          .add(
              new DesignationAppliedFor(
                  ID,
                  PROJECT,
                  UNIVERSITY,
                  BureauId.of("kyushu"),
                  DesignationKind.BASE,
                  1,
                  REQUEST,
                  JUNE.minusDays(9),
                  ExampleYear.OFFICER),
              new RequestExamined(
                  ID,
                  PROJECT,
                  Matter.APPLICATION,
                  1,
                  Recommendation.DESIGNATE,
                  "A core",
                  TERM,
                  ExampleYear.OFFICER));

  @Test
  void anApplicationShowsWhereItStands() {
    assertThat(state().status()).isEqualTo(Status.EXAMINED);
    history.add(
        new DesignationDenied(ID, PROJECT, Matter.APPLICATION, "Too early", ExampleYear.DIRECTOR));
    assertThat(state().status()).isEqualTo(Status.REFUSED);
    assertThat(kind.page(state()).get(3).rows()).hasSize(3);
    assertThat(kind.page(state()).get(3).rows().get(2)).contains(Value.text("Too early"));
  }

  @Test
  void aRenewalUnderWayLeavesItDesignated() {
    designated();
    history.add(
        new RenewalAppliedFor(ID, PROJECT, 2, REQUEST, JUNE, ExampleYear.OFFICER),
        new RequestExamined(
            ID,
            PROJECT,
            Matter.RENEWAL,
            2,
            Recommendation.REFUSE,
            "No need",
            TERM,
            ExampleYear.OFFICER));
    assertThat(state().status()).isEqualTo(Status.DESIGNATED);
    assertThat(state().underWay().renewing()).isTrue();
    history.add(
        new DesignationDenied(ID, PROJECT, Matter.RENEWAL, "No need", ExampleYear.DIRECTOR));
    assertThat(state().status()).isEqualTo(Status.DESIGNATED);
    assertThat(state().underWay().renewing()).isFalse();
  }

  @Test
  void suspensionsAndTheRevocationWithItsOpenGrantsAreShown() {
    designated();
    history.add(
        new DesignationSuspended(
            ID,
            PROJECT,
            UNIVERSITY,
            new Term(JUNE, JUNE.plusDays(30)),
            true,
            "Books",
            JUNE,
            ExampleYear.DIRECTOR));
    assertThat(state().status()).isEqualTo(Status.SUSPENDED);
    history.add(new SuspensionLifted(ID, PROJECT, "Found", JUNE.plusDays(9), ExampleYear.DIRECTOR));
    assertThat(kind.page(state()).get(2).rows().get(0)).contains(Value.day(JUNE.plusDays(9)));
    history.add(
        new RevocationProposed(
            ID, PROJECT, "No workshop", JUNE.plusDays(60), JUNE, ExampleYear.OFFICER));
    assertThat(state().underWay().measure()).isTrue();
    history.add(
        new DesignationRevoked(
            ID,
            PROJECT,
            UNIVERSITY,
            false,
            "No workshop",
            List.of(GrantId.of("grant-k-rip-2007-1")),
            JUNE.plusDays(60),
            ExampleYear.DIRECTOR));
    assertThat(state().status()).isEqualTo(Status.REVOKED);
    assertThat(kind.page(state()).get(0).facts())
        .extracting(fact -> fact.value())
        .contains(Value.several(List.of(Value.link("grant", "grant-k-rip-2007-1"))));
    assertThat(kind.row(state()).day()).isEqualTo(TERM.until());
  }

  private void designated() {
    history.add(
        new Designated(
            ID,
            PROJECT,
            UNIVERSITY,
            BureauId.of("kyushu"),
            DesignationKind.BASE,
            TERM,
            false,
            null,
            JUNE,
            ExampleYear.DIRECTOR));
  }

  private DesignationState state() {
    Optional<DesignationState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }
}
