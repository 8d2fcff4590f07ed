package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;

/** What the tables say of a member's employer keeps the member away, whoever wrote it and when. */
class ComputedConflictsTest extends ConflictCases {
  @BeforeAll
  static void start() {
    start("computed_conflicts");
  }

  @Test
  void aGrantOfTheEmployerWithinTheYearsKeepsAway() {
    Case it = aCase("granted");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "granted-org", null);
    awarded(it, "granted-org", TODAY.minusYears(3));
    assertThat(assigned(it)).doesNotContain(it.member(1));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(1), ConflictKind.GRANT, false, "grant-granted-org"));
  }

  @Test
  void aGrantOfLongerAgoDoesNot() {
    Case it = aCase("longago");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "longago-org", null);
    awarded(it, "longago-org", TODAY.minusYears(3).minusDays(1));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void aGrantOfAnotherProjectDoesNot() {
    Case it = aCase("elsewhere");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "elsewhere-org", null);
    record(award(ProjectId.of("other-project"), "elsewhere-org", TODAY));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void anEmployerLeftLongAgoDoesNot() {
    Case it = aCase("left");
    accepted(
        new RecordAffiliation(
            it.commission(),
            it.member(1),
            AffiliationKind.EMPLOYMENT,
            OrganizationId.of("left-org"),
            null,
            LocalDate.of(1999, 4, 1),
            HELD_ON.minusYears(4)),
        SECRETARY);
    awarded(it, "left-org", TODAY.minusYears(1));
    assertThat(assigned(it)).contains(it.member(1));
  }

  @Test
  void anEmployerInTheProjectsNetworkKeepsAway() {
    Case it = aCase("network");
    affiliated(it, 2, AffiliationKind.EMPLOYMENT, null, "member-network");
    joined(it, "member-network", TODAY.minusYears(1));
    assertThat(assigned(it)).doesNotContain(it.member(2));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(2), ConflictKind.MEMBERSHIP, false, "member-network"));
  }

  @Test
  void aBoardSeatOfADesignatedOrganizationKeepsAway() {
    Case it = aCase("board");
    affiliated(it, 2, AffiliationKind.BOARD_SEAT, "board-org", null);
    meguri
        .asOwner()
        .update(
            "insert into designation.standing (designation, project, organization, kind, pending,"
                + " valid_from, valid_until) values ('designation-board', ?, 'board-org',"
                + " 'PROMOTION', false, '2005-04-01', '2007-03-31')",
            it.project().value());
    assertThat(assigned(it)).doesNotContain(it.member(2));
    assertThat(grounds(it))
        .containsExactly(
            new ConflictGround(it.member(2), ConflictKind.BOARD_SEAT, false, "board-org"));
  }

  @Test
  void aGrantAwardedAfterTheAssignmentShutsTheReviewerOut() {
    Case it = aCase("later");
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "later-org", null);
    assertThat(assigned(it)).contains(it.member(1));
    awarded(it, "later-org", TODAY);
    assertThat(
            send(
                new SubmitOpinion(it.review(), it.member(1), Recommendation.APPROVE, "妥当", null),
                it.member(1)))
        .isEqualTo(Outcome.refused(CommissionRefused.CONFLICT_OF_INTEREST));
  }

  @Test
  void aReviewOfTheWholeProgrammeKeepsAwayWhoDeclaredAnInterestInItOnly() {
    Case it = aCase("whole", ProjectId.WHOLE_PROGRAMME);
    affiliated(it, 1, AffiliationKind.EMPLOYMENT, "whole-org", null);
    awarded(it, "whole-org", TODAY);
    accepted(
        new DeclareInterest(
            it.commission(),
            it.member(2),
            ProjectId.WHOLE_PROGRAMME,
            ConflictKind.OTHER,
            TODAY,
            null,
            "計画の立案に参加した。"),
        it.member(2));
    assertThat(assigned(it)).contains(it.member(1)).doesNotContain(it.member(2));
  }

  @Test
  void anAffiliationNamesWhomTheMemberActsFor() {
    Case it = aCase("unnamed");
    assertThat(
            send(
                new RecordAffiliation(
                    it.commission(), it.member(0), AffiliationKind.OWN, null, null, TODAY, null),
                SECRETARY))
        .isEqualTo(Outcome.refused(CommissionRefused.AFFILIATION_UNNAMED, "field", "organization"));
  }
}
