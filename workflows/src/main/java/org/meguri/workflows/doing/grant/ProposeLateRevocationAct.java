package org.meguri.workflows.doing.grant;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.meguri.command.Rule;
import org.meguri.command.actor.Role;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantRefused;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.Grants;
import org.meguri.query.cases.grant.GrantState;
import org.meguri.workflows.doing.CaseAct;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** Revocation is possible after the amount was fixed too (Subsidy Act, art. 17 (3)). */
@Component
class ProposeLateRevocationAct extends CaseAct {

  private static final String PROCESS = "grant-revocation";
  private static final Set<GrantStep> FIXED = Set.of(GrantStep.FIXED, GrantStep.SETTLED);

  private final GrantFields fields;
  private final GrantProcess process;
  private final Grants grants;
  private final RuntimeService engine;

  ProposeLateRevocationAct(
      GrantFields fields, GrantProcess process, Grants grants, RuntimeService engine) {
    super("proposeLateGrantRevocation", GrantActs.CASE, "propose-late-revocation");
    this.fields = fields;
    this.process = process;
    this.grants = grants;
    this.engine = engine;
  }

  @Override
  public boolean offered(Offer offer) {
    return offer.to(actor -> actor.has(Role.OFFICER))
        && offer.on(GrantState.class, grant -> FIXED.contains(grant.step()));
  }

  /** One proposal at a time. */
  @Override
  public Rule mayBeFiled(Matter matter) {
    GrantId grant = GrantId.of(matter.caseId());
    return Rule.that(
        grants.standing(grant).filter(now -> FIXED.contains(now.step())).isPresent()
            && engine
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(matter.caseId(), PROCESS)
                    .count()
                == 0,
        GrantRefused.WRONG_STATE,
        "found",
        matter.caseId());
  }

  @Override
  public Form describe(Matter matter) {
    return fields.proposal();
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    return GrantFields.proposed(GrantId.of(matter.caseId()), entries, matter.today());
  }

  @Override
  public Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
    return process.begun(PROCESS, recordedUnder);
  }
}
