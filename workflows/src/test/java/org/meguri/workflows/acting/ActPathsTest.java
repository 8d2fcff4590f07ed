package org.meguri.workflows.acting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.filed;
import static org.meguri.workflows.doing.designation.Desk.open;
import static org.meguri.workflows.doing.designation.Desk.rule;
import static org.meguri.workflows.doing.designation.Desk.task;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.candidate.CandidateStage;
import org.meguri.command.candidate.Candidates;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;
import org.meguri.workflows.forms.Filing;

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
    assertThat(openOf("coral-cluster")).isPositive();
    OFFICE.moveTo("2010-02-01");
    assertThat(status("coral-cluster")).isEqualTo(ProjectStatus.ENDED);
    assertThat(openOf("coral-cluster")).isZero();
    assertThat(OFFICE.bean(ProjectLives.class).of(ProjectId.of("coral-cluster")).orElseThrow())
        .extracting(life -> life.integratedInto())
        .isEqualTo(ProjectId.of("mangrove-cluster"));
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

  private static long openOf(String project) {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select count(*) from tasklist.task where project = ? and state = 'OPEN'")
        .param(project)
        .query(Long.class)
        .single();
  }
}
