package org.meguri.workflows.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.organization;
import static org.meguri.workflows.doing.designation.Desk.rule;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.candidate.Candidates;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.tasklist.Task;

/**
 * Proposals through their forms, on the ways that lead to a changed programme and those that do
 * not.
 */
class ActPathsTest {
  private static final String OFFICER = "okinawa.officer1";
  private static final String DIRECTOR = "okinawa.director";
  private static final String POLICY = "policy.officer";

  @BeforeEach
  void aDayOfTheYear() {
    OFFICE.openSeason("2009-12-01");
  }

  @Test
  void aCandidateIsAdoptedAgainstTheFirstObjection() {
    String candidate = candidate("reef");
    String proposal = proposed(candidate, "reef-cluster", LocalDate.of(2010, 1, 4));
    assertThat(stage(candidate)).isEqualTo(CandidateStage.PROPOSED);
    OFFICE.done(task(proposal, "reviewProposal"), DIRECTOR, "FORWARD");
    OFFICE.done(task(proposal, "checkFramework"), POLICY, "", "objection", "It is too early");
    OFFICE.done(task(proposal, "answerObjection"), OFFICER, "UPHOLD", "reason", "It has grown");
    OFFICE.done(task(proposal, "checkUpheld"), POLICY, "");
    OFFICE.done(task(proposal, "decideProposal"), DIRECTOR, "DECIDE", "reason", "Adopted");
    assertThat(status("reef-cluster")).isEqualTo(ProjectStatus.DECIDED);
    assertThat(OFFICE.bean(Programmes.class).current().formOf("reef-cluster")).isNotEmpty();
    OFFICE.moveTo("2010-01-04");
    assertThat(status("reef-cluster")).isEqualTo(ProjectStatus.IN_FORCE);
    assertThat(stage(candidate)).isEqualTo(CandidateStage.ADOPTED);
    assertThat(open(proposal)).isEmpty();
  }

  @Test
  void whatBreaksTheFrameworkIsAmendedOrWithdrawn() {
    String candidate = candidate("atoll");
    String proposal = proposed(candidate, "atoll-cluster", LocalDate.of(2012, 4, 2));
    OFFICE.done(task(proposal, "reviewProposal"), DIRECTOR, "FORWARD");
    OFFICE.done(task(proposal, "checkFramework"), POLICY, "");
    assertThat(open(proposal)).containsExactly("amendProposal");
    OFFICE.done(task(proposal, "amendProposal"), OFFICER, "WITHDRAW", "reason", "Not in this term");
    assertThat(open(proposal)).isEmpty();
    OFFICE.meguri.awaitCaughtUp();
    assertThat(stage(candidate)).isEqualTo(CandidateStage.REGISTERED);
  }

  @Test
  void anotherBureauDraftsNothingHere() {
    String candidate = candidate("lagoon");
    assertThat(
            rule(
                filed(
                    act("proposeAdoption"),
                    "kanto.officer1",
                    candidate,
                    content("lagoon-cluster", LocalDate.of(2010, 1, 4)))))
        .isEqualTo("not-authorized");
  }

  @Test
  void anIntegratedProjectEndsWithItsRoundsAndIsPartOfTheOther() {
    adopted("mangrove");
    adopted("coral");
    manages("coral-cluster.manager", "coral-cluster");
    String designation = applied("coral-cluster");
    OFFICE.openSeason("2010-01-06");
    String proposal =
        accepted(
            filed(
                act("proposeIntegration"),
                OFFICER,
                "proposal",
                "project",
                "coral-cluster",
                "into",
                "mangrove-cluster",
                "effectiveOn",
                "2010-02-01",
                "reason",
                "One network"));
    OFFICE.done(task(proposal, "reviewProposal"), DIRECTOR, "FORWARD");
    OFFICE.done(task(proposal, "checkFramework"), POLICY, "");
    OFFICE.done(task(proposal, "decideProposal"), DIRECTOR, "DECIDE", "reason", "Together");
    assertThat(status("coral-cluster")).isEqualTo(ProjectStatus.IN_FORCE);
    assertThat(openOf("coral-cluster")).contains("draftPlan");
    OFFICE.moveTo("2010-02-01");
    assertThat(status("coral-cluster")).isEqualTo(ProjectStatus.ENDED);
    assertThat(openOf("coral-cluster")).containsExactly("examineDesignation");
    assertThat(OFFICE.bean(ProjectLives.class).of(ProjectId.of("coral-cluster")).orElseThrow())
        .extracting(life -> life.integratedInto())
        .isEqualTo(ProjectId.of("mangrove-cluster"));
    managesNowOnly("coral-cluster.manager", "mangrove-cluster", "coral-cluster");
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    assertThat(task(designation, "decideDesignation").project())
        .as("what goes on about it is the receiving project's work")
        .isEqualTo(ProjectId.of("mangrove-cluster"));
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "DESIGNATE");
  }

  private static void manages(String login, String project) {
    OFFICE.send(new RegisterPerson(Office.person(login), "Name of " + login, null));
    OFFICE.send(new OpenAccount(Office.person(login), login));
    OFFICE.send(
        new GrantRole(
            Office.person(login), Role.MANAGER, Scope.project(project), LocalDate.of(2010, 1, 4)));
  }

  private static String applied(String project) {
    String staff = project + "-university.staff";
    return accepted(
        filed(
            act("applyForDesignation"),
            staff,
            organization("UNIVERSITY", staff),
            "project",
            project,
            "kind",
            "BASE",
            "purpose",
            "Workshops on the sea",
            "core",
            "Fishery",
            "from",
            "2010-03-01",
            "until",
            "2011-03-31"));
  }

  /** Theirs are the tasks of that project, and none of the other's. */
  private static void managesNowOnly(String login, String project, String before) {
    Actor actor = OFFICE.bean(ActorDirectory.class).actorOf(Office.person(login), null);
    assertThat(actor.isManagerOf(ProjectId.of(project))).isTrue();
    assertThat(actor.isManagerOf(ProjectId.of(before))).isFalse();
    Task plan =
        OFFICE
            .meguri
            .jdbc()
            .sql("select case_id from tasklist.task where candidate = ? and state = 'OPEN' limit 1")
            .param("manager:" + project)
            .query(String.class)
            .optional()
            .map(of -> task(of, "draftPlan"))
            .orElseThrow();
    assertThat(OFFICE.claimed(plan, login).holder()).isEqualTo(Office.person(login));
  }

  private static void adopted(String slug) {
    String proposal = proposed(candidate(slug), slug + "-cluster", LocalDate.of(2010, 1, 4));
    OFFICE.done(task(proposal, "reviewProposal"), DIRECTOR, "FORWARD");
    OFFICE.done(task(proposal, "checkFramework"), POLICY, "");
    OFFICE.done(task(proposal, "decideProposal"), DIRECTOR, "DECIDE", "reason", "Adopted");
  }

  private static String candidate(String slug) {
    return accepted(
        filed(
            act("registerCandidate"),
            OFFICER,
            "candidate",
            "slug",
            slug,
            "bureau",
            "okinawa",
            "nameEn",
            "Cluster of " + slug,
            "nameJa",
            slug + "のクラスター",
            "area",
            "Okinawa",
            "achievements",
            "Forty members and a council"));
  }

  private static String proposed(String candidate, String project, LocalDate effectiveOn) {
    String proposal =
        accepted(filed(act("proposeAdoption"), OFFICER, candidate, content(project, effectiveOn)));
    OFFICE.meguri.awaitCaughtUp();
    return proposal;
  }

  private static String[] content(String project, LocalDate effectiveOn) {
    return new String[] {
      "project", project,
      "nameEn", "Project " + project,
      "nameJa", project + "計画",
      "organization", project + "-promotion",
      "organizationEn", "Council of " + project,
      "organizationJa", project + "協議会",
      "target", "100",
      "effectiveOn", effectiveOn.toString(),
      "reason", "It has grown"
    };
  }

  private static Filing act(String kind) {
    return OFFICE.beans(Filing.class).stream()
        .filter(filing -> filing.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static CandidateStage stage(String candidate) {
    OFFICE.meguri.awaitCaughtUp();
    return OFFICE.bean(Candidates.class).standing(CandidateId.of(candidate)).orElseThrow().stage();
  }

  private static ProjectStatus status(String project) {
    return OFFICE
        .bean(ProjectLives.class)
        .of(ProjectId.of(project))
        .orElseThrow()
        .on(OFFICE.today());
  }

  private static List<String> openOf(String project) {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select element from tasklist.task where project = ? and state = 'OPEN'")
        .param(project)
        .query(String.class)
        .list();
  }
}
