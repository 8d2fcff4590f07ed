package org.meguri.command.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.meguri.command.proposal.ProposalRefused.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.proposal.ProposalCommand.*;
import org.meguri.command.proposal.ProposalEvent.*;

/** What the policy group, the bureaus and the commission say to it, and who may act at all. */
abstract class ProposalChecks extends ProposalSoFar {

  @CommandHandler
  Outcome handle(CheckFramework c, @MetaDataValue(Actor.KEY) Actor actor, Programmes programmes) {
    ProgrammeFile programme = programmes.current();
    FrameworkRules rules = new FrameworkRules(programme);
    String objection = c.objection();
    int longest = programme.rules().maximumTextLength();
    return Rule.that(
            actor.has(Role.POLICY_OFFICER),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.POLICY_OFFICER.name())
        .and(this::isToBeChecked, WRONG_STATE)
        .and(seen(c.expectedVersion()))
        .and(byAnother(actor))
        .and(rules.answered(c.findings()))
        .and(Text.atMost("objection", objection, longest, TEXT_TOO_LONG))
        .and(() -> objection == null || mayBeSentBack(programme), SENT_BACK_ENOUGH)
        .then(
            c.proposal(),
            () -> apply(found(c, rules.all(c.findings(), Objects.requireNonNull(content)), actor)));
  }

  /** Priority of the field: what is upheld prevails, unless a rule is broken, and named. */
  private ProposalEvent found(CheckFramework c, List<FrameworkFinding> findings, Actor actor) {
    List<String> breaks = FrameworkRules.broken(findings);
    String objection = c.objection();
    if (!breaks.isEmpty()) {
      return new FrameworkBroken(c.proposal(), version, findings, breaks, actor.person());
    }
    if (stage == ProposalStage.UPHELD) {
      return new JudgementPrevailed(c.proposal(), version, findings, actor.person());
    }
    return objection == null
        ? new FrameworkConfirmed(c.proposal(), version, findings, actor.person())
        : new ProposalSentBack(
            c.proposal(), version, findings, objection, timesSentBack + 1, actor.person());
  }

  @CommandHandler
  Outcome handle(GiveBureauOpinion c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return Rule.that(
            actor.isDirectorOf(c.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.DIRECTOR.name())
        .and(this::isToBeHeard, WRONG_STATE)
        .and(() -> !heard.contains(c.bureau()), OPINION_GIVEN_ALREADY)
        .and(said(c.opinion(), fits))
        .then(
            c.proposal(),
            () ->
                apply(
                    new BureauOpinionGiven(c.proposal(), c.bureau(), c.opinion(), actor.person())));
  }

  @CommandHandler
  Outcome handle(
      GiveCommissionOpinion c, @MetaDataValue(Actor.KEY) Actor actor, ProposalFits fits) {
    return Rule.that(
            actor.has(Role.COMMISSION_CHAIR),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.COMMISSION_CHAIR.name())
        .and(this::isToBeHeard, WRONG_STATE)
        .and(() -> !commissionHeard, OPINION_GIVEN_ALREADY)
        .and(said(c.opinion(), fits))
        .then(
            c.proposal(),
            () -> apply(new CommissionOpinionGiven(c.proposal(), c.opinion(), actor.person())));
  }

  private static Rule said(String opinion, ProposalFits fits) {
    return () ->
        Text.given("opinion", opinion, fits.longest(), TEXT_MISSING, TEXT_TOO_LONG).refusal();
  }

  private boolean isToBeHeard() {
    return matter == ProposalMatter.PROGRAMME_REVISION && stage == ProposalStage.FORWARDED;
  }

  private boolean isToBeChecked() {
    return matter != ProposalMatter.PROGRAMME_REVISION
        && (stage == ProposalStage.FORWARDED || stage == ProposalStage.UPHELD);
  }

  private boolean mayBeSentBack(ProgrammeFile programme) {
    return stage == ProposalStage.FORWARDED && timesSentBack < programme.rules().timesSentBack();
  }

  /** An officer of the bureau; of the policy group where it is the programme's revision. */
  static Rule byDrafter(Actor actor, @Nullable BureauId of) {
    return of == null
        ? Rule.that(
            actor.has(Role.POLICY_OFFICER),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.POLICY_OFFICER.name())
        : Rule.that(
            actor.isOfficerOf(of), ActorRefused.NOT_AUTHORIZED, "role", Role.OFFICER.name());
  }

  /** The bureau's director; the policy group's where it is the programme's revision. */
  final Rule byDecider(Actor actor) {
    BureauId of = bureau;
    return of == null
        ? Rule.that(
            actor.has(Role.POLICY_DIRECTOR),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.POLICY_DIRECTOR.name())
        : Rule.that(
            actor.isDirectorOf(of), ActorRefused.NOT_AUTHORIZED, "role", Role.DIRECTOR.name());
  }

  /** Four eyes (rule 2): nobody who wrote any of it. */
  final Rule byAnother(Actor actor) {
    return Rule.that(() -> authors.stream().noneMatch(actor::is), FOUR_EYES);
  }

  /** Rule 2 too: nobody decides on an organization of their own. */
  final Rule onAnothersOrganization(Actor actor) {
    ProjectEntry shape = content == null ? null : content.shape();
    return Rule.that(
        () ->
            (project == null || !actor.isManagerOf(project))
                && (shape == null
                    || shape.organizations().stream()
                        .noneMatch(o -> actor.isStaffOf(OrganizationId.of(o.id())))),
        OWN_ORGANIZATION);
  }

  final Rule seen(int expectedVersion) {
    return Rule.that(
        expectedVersion == version, STALE_VERSION, "current", Integer.toString(version));
  }

  final Rule unbroken() {
    return Rule.that(
        () -> stage != ProposalStage.BROKEN, FRAMEWORK_BROKEN, "named", String.join(", ", broken));
  }

  static Rule inTime(LocalDate on, ProposalContent content) {
    return Rule.that(
        !on.isAfter(content.effectiveOn()),
        DECISION_AFTER_EFFECT,
        "field",
        "effectiveOn",
        "on",
        on.toString());
  }
}
