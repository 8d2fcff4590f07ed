package org.meguri.command.evidence;

import java.util.List;
import java.util.Optional;
import org.meguri.command.allocation.AllocationCitations;
import org.meguri.command.allocation.AllocationCommand.MarkAllocationEvidence;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;

/** The sharing of each year's budget, which is the policy group's. */
@Component
class CitingAllocations implements CitingDecisions {

  private final AllocationCitations citations;

  CitingAllocations(AllocationCitations citations) {
    this.citations = citations;
  }

  @Override
  public List<Decision> citing(String kind, String id) {
    return citations.citing(kind, id).stream()
        .map(
            it ->
                new Decision(
                    DecisionKind.ALLOCATION,
                    it.allocation().value(),
                    ProjectId.WHOLE_PROGRAMME,
                    BureauId.POLICY_GROUP,
                    yearOf(it.allocation()),
                    it.evidence(),
                    true))
        .toList();
  }

  private static int yearOf(AllocationId allocation) {
    return Integer.parseInt(allocation.value().substring("allocation-".length()));
  }

  @Override
  public Optional<Object> mark(Decision decision, String reason) {
    return decision.kind() == DecisionKind.ALLOCATION
        ? Optional.of(
            new MarkAllocationEvidence(AllocationId.of(decision.id()), decision.cited(), reason))
        : Optional.empty();
  }
}
