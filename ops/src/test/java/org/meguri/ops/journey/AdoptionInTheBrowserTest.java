package org.meguri.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectCommand.DecideProject;
import org.meguri.command.project.ProjectDecision;
import org.meguri.command.project.ProjectId;
import org.meguri.ops.running.AtDesk;
import org.meguri.ops.running.RunningMeguri;

/**
 * In the browser, from a candidate to a project against the policy group's first objection; the
 * proposal's page says why the bureau's judgement prevailed. Then the new project becomes part of
 * another.
 */
@Order(7)
class AdoptionInTheBrowserTest {

  private static final RunningMeguri MEGURI = RunningMeguri.shared();
  private static final String NAME = "架空おおなみバイオクラスター";
  private static final String PROJECT = "onami-bio";
  private static final String OTHER = "k-rip";

  /** Until it is one of the programme's, its tasks belong to no project. */
  private static final String WHOLE = "whole-programme";

  private final AtDesk officer = AtDesk.of("kyushu.officer1");
  private final AtDesk director = AtDesk.of("kyushu.director");
  private final AtDesk policy = AtDesk.of("policy.officer");

  @BeforeAll
  static void spring() {
    MEGURI.goOnTo(LocalDate.of(2007, 5, 17));
    theOtherProjectIsInForce();
  }

  /** The sample of the journeys enters the projects and leaves them to be decided. */
  private static void theOtherProjectIsInForce() {
    LocalDate day = LocalDate.of(2007, 5, 18);
    Outcome outcome =
        MEGURI
            .bean(CommandDesk.class)
            .send(
                new DecideProject(
                    ProjectId.of(OTHER), ProjectDecision.CONTINUED, null, day.minusDays(1), day),
                Acting.as(PersonId.SYSTEM, CommandId.of("journey:" + OTHER)));
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void aCandidateIsAdoptedAgainstTheFirstObjectionAndLaterIntegrated() {
    registered();
    proposed();
    upheldAgainstAnObjection();
    thePageSaysWhy();
    MEGURI.goOnTo(LocalDate.of(2007, 6, 2));
    integrated();
    for (AtDesk desk : List.of(officer, director, policy)) {
      assertThat(desk.window().complaints()).as(desk.login()).isEmpty();
    }
  }

  private void registered() {
    officer.goesTo("candidate").begins("registerCandidate").looks("registerCandidate");
    officer.fills("slug", "onami").fills("bureau", "kyushu");
    officer.fills("nameJa", NAME).fills("nameEn", "Fictitious Onami Bio Cluster");
    officer.fills("area", "九州").fills("achievements", "参画企業四十社。").files();
  }

  private void proposed() {
    officer.goesTo("candidate").follows(NAME).looks("candidate");
    officer.begins("proposeAdoption").looks("proposeAdoption");
    officer.fills("project", PROJECT).fills("organization", PROJECT + "-promotion");
    officer.fills("organizationJa", "架空おおなみ協議会").fills("organizationEn", "Onami Council");
    officer.fills("target", "300").fills("effectiveOn", "2007-06-01");
    officer.fillsTheRest().files();
  }

  private void upheldAgainstAnObjection() {
    director.opens("unclaimed", "reviewProposal", WHOLE).looks("reviewProposal");
    director.chooses("FORWARD").completes("FORWARD");
    policy.opens("unclaimed", "checkFramework", WHOLE).looks("checkFramework");
    policy.fills("objection", "時期尚早である。").fillsTheRest().completes();
    officer.opens("unclaimed", "answerObjection", WHOLE).looks("answerObjection");
    officer.chooses("UPHOLD").fills("reason", "実績は十分である。").completes("UPHOLD");
    policy.opens("unclaimed", "checkUpheld", WHOLE).looks("checkUpheld");
    policy.fillsTheRest().completes();
    director.opens("unclaimed", "decideProposal", WHOLE).looks("decideProposal");
    director.fills("reason", "採択する。").completes("DECIDE");
  }

  private void thePageSaysWhy() {
    officer.goesTo("candidate").follows(NAME);
    officer.follows(AtDesk.word("proposalMatter.ADOPTION"));
    officer.looks("proposal");
    assertThat(officer.text())
        .contains(AtDesk.word("proposal.why.text"))
        .contains("時期尚早である。")
        .contains("実績は十分である。");
  }

  private void integrated() {
    officer.goesTo("proposal").begins("proposeIntegration").looks("proposeIntegration");
    officer.fills("project", PROJECT).fills("into", OTHER);
    officer.fills("effectiveOn", "2007-07-02").fillsTheRest().files();
    director.opens("unclaimed", "reviewProposal", PROJECT);
    director.chooses("FORWARD").completes("FORWARD");
    policy.opens("unclaimed", "checkFramework", PROJECT);
    policy.fillsTheRest().completes();
    director.opens("unclaimed", "decideProposal", PROJECT);
    director.fills("reason", "統合する。").completes("DECIDE");
    MEGURI.goOnTo(LocalDate.of(2007, 7, 3));
    officer.window().open("/lineage");
    officer.looks("lineage");
    assertThat(officer.text()).contains(NAME).contains(AtDesk.word("lineage.into"));
  }
}
