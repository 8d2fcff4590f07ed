package org.meguri.workflows.doing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.rule;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.storage.EventLog;
import org.meguri.query.fold.Compared;
import org.meguri.workflows.Office;
import org.meguri.workflows.papers.Papers;
import org.meguri.workflows.tasklist.TaskForms;

/** A cluster manager's designation through its forms, on every way of the diagram. */
class ClusterManagerPathsTest {

  @BeforeEach
  void aDayOfTheYear() {
    OFFICE.openSeason("2009-12-01");
  }

  @Test
  void aManagerIsDesignatedAndHandsOverToASuccessor() {
    String staff = "staff.managed";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    LocalDate first = OFFICE.today().plusDays(3);
    String manager = accepted(proposed(staff, designation, "MAIN", first));
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "DESIGNATE");
    assertThat(post(manager).orElseThrow().from()).isEqualTo(first);
    assertThat(rule(proposed(staff, designation, "MAIN", first.plusDays(9))))
        .isEqualTo("main-manager-stands");
    accepted(proposed(OFFICER, designation, "SUB", first));

    LocalDate handOver = first.plusDays(30);
    String successor =
        accepted(
            filed(
                OFFICE.bean(ManagerActs.HandOver.class),
                staff,
                manager,
                "name",
                "Taro Tsugi",
                "profile",
                "Led a company",
                "from",
                handOver.toString()));
    OFFICE.done(task(successor, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(successor, "decideClusterManager"), DIRECTOR, "DESIGNATE");
    assertThat(post(manager).orElseThrow().until()).contains(handOver.minusDays(1));
    assertThat(post(successor).orElseThrow().from()).isEqualTo(handOver);

    accepted(
        filed(
            OFFICE.bean(ManagerActs.End.class),
            staff,
            successor,
            "lastDay",
            handOver.plusDays(9).toString(),
            "reason",
            "Moved away"));
    assertThat(post(successor).orElseThrow().until()).contains(handOver.plusDays(9));
  }

  @Test
  void aProposalIsReturnedSentAgainSentBackAndRefused() {
    String staff = "staff.unmanaged";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    String manager = accepted(proposed(staff, designation, "SUB", OFFICE.today().plusDays(3)));
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "RETURN");
    OFFICE.done(task(manager, "correctClusterManager"), staff, "RESUBMIT");
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "SEND_BACK");
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "REFUSE");
    assertThat(open(manager)).isEmpty();
    assertThat(post(manager)).isEmpty();
  }

  @Test
  void aReturnedProposalMayBeWithdrawn() {
    String staff = "staff.left";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    String manager = accepted(proposed(staff, designation, "SUB", OFFICE.today().plusDays(3)));
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "RETURN");
    OFFICE.done(task(manager, "correctClusterManager"), staff, "WITHDRAW");
    assertThat(open(manager)).isEmpty();
  }

  @Test
  void noTextAboutThePersonLiesOnTheDesk() {
    String staff = "staff.discreet";
    String designation = Desk.designated(Desk.organization("UNIVERSITY", staff), staff);
    String manager = accepted(proposed(staff, designation, "SUB", OFFICE.today().plusDays(3)));
    ClusterManagerProposed paper =
        OFFICE.bean(Papers.class).latest(manager, ClusterManagerProposed.class).orElseThrow();
    assertThat(paper.name().text()).isNull();
    assertThat(paper.profile().text()).isNull();
    assertThat(
            OFFICE
                .bean(TaskForms.class)
                .describe(task(manager, "examineClusterManager").id(), Office.person(OFFICER))
                .evidence()
                .toString())
        .contains("Hanako Meguri");
  }

  @Test
  void listsAndPagesFollowAndComeOutTheSameFromTheLog() {
    String staff = "staff.shown";
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.designated(organization, staff);
    accepted(proposed(staff, designation, "SUB", OFFICE.today().plusDays(3)));
    OFFICE.meguri.awaitCaughtUp();
    Compared cases =
        OFFICE.beans(Compared.class).stream()
            .filter(each -> each.name().equals("cases"))
            .findFirst()
            .orElseThrow();
    assertThat(cases.differences(OFFICE.bean(EventLog.class).head())).isEmpty();
  }

  private static Outcome proposed(String login, String designation, String rank, LocalDate from) {
    return filed(
        OFFICE.bean(ManagerActs.Propose.class),
        login,
        designation,
        "name",
        "Hanako Meguri",
        "rank",
        rank,
        "profile",
        "Ran a laboratory",
        "from",
        from.toString());
  }

  private static Optional<ClusterManagers.InPost> post(String manager) {
    return OFFICE.bean(ClusterManagers.class).find(ClusterManagerId.of(manager));
  }
}
