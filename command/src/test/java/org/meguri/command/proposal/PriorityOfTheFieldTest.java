package org.meguri.command.proposal;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** Rule 1: the policy group checks the framework, and what the bureau upholds prevails. */
class PriorityOfTheFieldTest extends ProposalFixture {
  @Test
  void thePolicyGroupAnswersEveryRuleAPersonChecks() {
    refused(
        proposal.given(drafted(), forwarded()).when(check(List.of(), null), by(POLICY)),
        FINDING_MISSING,
        "field",
        "findings");
    refused(
        proposal
            .given(drafted(), forwarded())
            .when(
                check(
                    List.of(
                        finding("VISIBLE_NETWORK", true),
                        new FrameworkFinding("TOWARDS_INDEPENDENCE", false, " ")),
                    null),
                by(POLICY)),
        REASON_MISSING,
        "field",
        "findings");
  }

  @Test
  void itIsSentBackOnceWithReasonsAndNotAgain() {
    proposal
        .given(drafted(), forwarded())
        .when(check(KEPT, "Too early"), by(POLICY))
        .expectEvents(new ProposalSentBack(ID, 1, all(KEPT, true), "Too early", 1, P));
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), amended(), new ProposalForwarded(ID, 2, D))
            .when(new CheckFramework(ID, 2, KEPT, "Still too early", FRIDAY), by(POLICY)),
        SENT_BACK_ENOUGH);
    refused(
        proposal
            .given(drafted(), forwarded(), objected(), upheld())
            .when(check(KEPT, "Still too early"), by(POLICY)),
        SENT_BACK_ENOUGH);
  }

  @Test
  void anUpheldJudgementPrevailsUnlessARuleIsBroken() {
    proposal
        .given(drafted(), forwarded(), objected(), upheld())
        .when(check(KEPT, null), by(POLICY))
        .expectEvents(new JudgementPrevailed(ID, 1, all(KEPT, true), P));
    List<FrameworkFinding> broken =
        List.of(
            finding("VISIBLE_NETWORK", true),
            new FrameworkFinding("TOWARDS_INDEPENDENCE", false, "Wholly paid by the bureau"));
    proposal
        .given(drafted(), forwarded(), objected(), upheld())
        .when(check(broken, null), by(POLICY))
        .expectEvents(
            new FrameworkBroken(ID, 1, all(broken, true), List.of("TOWARDS_INDEPENDENCE"), P));
  }

  @Test
  void overANamedBreachNothingIsUpheldOrDecided() {
    FrameworkBroken breach =
        new FrameworkBroken(ID, 1, all(KEPT, false), List.of("EFFECT_WITHIN_TERM"), P);
    refused(
        proposal
            .given(drafted(), forwarded(), breach)
            .when(new UpholdProposal(ID, "It stands"), by(OFFICER)),
        FRAMEWORK_BROKEN,
        "named",
        "EFFECT_WITHIN_TERM");
    refused(
        proposal
            .given(drafted(), forwarded(), breach)
            .when(new DecideProposal(ID, 1, "Yes", FRIDAY), by(DIRECTOR)),
        FRAMEWORK_BROKEN,
        "named",
        "EFFECT_WITHIN_TERM");
    proposal
        .given(drafted(), forwarded(), breach)
        .when(new AmendProposal(ID, 1, CONTENT, "Put right", List.of(), FRIDAY), by(OFFICER))
        .expectEvents(new ProposalAmended(ID, 2, CONTENT, "Put right", List.of(), O));
  }
}
