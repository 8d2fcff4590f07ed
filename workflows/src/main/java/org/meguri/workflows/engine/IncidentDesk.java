package org.meguri.workflows.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The failed steps of all processes: listed with their owners for the administrator and for the
 * consistency check, retried.
 */
@Component
public class IncidentDesk {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final IncidentOwners owners;

  IncidentDesk(RuntimeService runtime, ManagementService management, IncidentOwners owners) {
    this.runtime = runtime;
    this.management = management;
    this.owners = owners;
  }

  @Transactional(readOnly = true)
  public List<IncidentOwners.Owned> open() {
    return owners.open(rootCauses());
  }

  /** Ids of open incidents nobody owns; always empty unless something is broken. */
  @Transactional(readOnly = true)
  public List<String> withoutOwner() {
    List<Incident> open = rootCauses();
    List<String> owned = owners.open(open).stream().map(IncidentOwners.Owned::incident).toList();
    List<String> without = new ArrayList<>(open.stream().map(Incident::getId).toList());
    without.removeAll(owned);
    return without;
  }

  /** Gives the failed step one more try. */
  @Transactional
  public void retry(String job) {
    management.setJobRetries(job, 1);
  }

  /**
   * A failed step in a called process is reported by each caller too; only the step itself is
   * owned.
   */
  private List<Incident> rootCauses() {
    return runtime.createIncidentQuery().list().stream()
        .filter(i -> i.getId().equals(i.getCauseIncidentId()))
        .toList();
  }
}
