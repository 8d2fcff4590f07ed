package org.meguri.query.dashboard;

import java.util.Map;
import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.query.access.When;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.cases.monitoring.MonitoringState;
import org.springframework.stereotype.Component;

/** Finds the last monitoring survey that was closed by then. */
@Component
class ClosedMonitoring {

  private static final String MONITORING = "monitoring";
  private static final int MOST = 100;

  private final Cases cases;
  private final Kinds kinds;

  ClosedMonitoring(Cases cases, Kinds kinds) {
    this.cases = cases;
    this.kinds = kinds;
  }

  /** A survey with how many of each project answered. */
  record Survey(String id, Map<String, Response> responses) {}

  Optional<Survey> last(PersonId reader, When when, String purpose) {
    CaseList.Asked asked =
        new CaseList.Asked(
            null, null, null, null, null, CaseList.Sort.DAY, true, null, MOST, cases.knownAt(when));
    return cases.list(reader, kinds.of(MONITORING), asked).lines().stream()
        .filter(line -> isClosed(line.row().status()))
        .findFirst()
        .map(line -> cases.read(reader, MONITORING, line.id(), when, purpose))
        .map(found -> (MonitoringState) found.state())
        .map(state -> new Survey(state.id(), state.responses()));
  }

  private static boolean isClosed(String status) {
    return MonitoringState.Status.valueOf(status).compareTo(MonitoringState.Status.CLOSED) >= 0;
  }
}
