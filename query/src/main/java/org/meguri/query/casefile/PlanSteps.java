package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;

import java.util.List;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.plan.PlanEvent.PlanApproved;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Fold;

/** The annual plans' facts. */
final class PlanSteps {

  private PlanSteps() {}

  static void into(Fold<ProjectCase> fold) {
    fold.on(PlanOpened.class, (s, e, r) -> s.withPlans(with(s.plans(), e.plan(), opened(e))))
        .on(
            PlanSubmitted.class,
            (s, e, r) -> s.withPlans(changed(s.plans(), e.plan(), p -> p.submitted(version(e, r)))))
        .on(
            PlanReturned.class,
            (s, e, r) ->
                s.withPlans(
                    changed(
                        s.plans(), e.plan(), p -> p.returned(Reasoned.of(e.reason(), e.by(), r)))))
        .on(
            PlanApproved.class,
            (s, e, r) ->
                s.withPlans(changed(s.plans(), e.plan(), p -> p.approved(approval(e, r)))));
  }

  private static PlanCase opened(PlanOpened opened) {
    return new PlanCase(
        opened.plan().value(),
        opened.fiscalYear(),
        opened.organizations().stream().map(OrganizationId::value).toList(),
        opened.dueOn(),
        PlanCase.State.OPEN,
        List.of(),
        null);
  }

  private static PlanCase.Version version(PlanSubmitted submitted, Recorded recorded) {
    return new PlanCase.Version(
        submitted.version(),
        submitted.content(),
        submitted.by(),
        recorded.recordedAt(),
        recorded.envelope().origin(),
        null);
  }

  private static PlanCase.Approval approval(PlanApproved approved, Recorded recorded) {
    return new PlanCase.Approval(
        approved.version(),
        approved.assessment().value(),
        approved.effectiveOn(),
        approved.by(),
        recorded.recordedAt());
  }
}
