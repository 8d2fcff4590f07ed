package org.meguri.workflows.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * What the starter's properties cannot say; the only place that touches the engine's inner classes.
 * No clean-up job of a history that is not kept, no counting of users, and every failed job has an
 * owner from its first moment.
 */
class EngineSettings extends AbstractProcessEnginePlugin {

  private final IncidentOwners owners;

  EngineSettings(IncidentOwners owners) {
    this.owners = owners;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setHistoryCleanupEnabled(false);
    configuration.setHistoryCleanupMetricsEnabled(false);
    configuration.setTaskMetricsEnabled(false);
    configuration.setEnforceHistoryTimeToLive(true);
    configuration.setCustomIncidentHandlers(List.of(new OwnedIncidents(owners, configuration)));
  }

  private static final class OwnedIncidents extends DefaultIncidentHandler {

    private final IncidentOwners owners;
    private final ProcessEngineConfigurationImpl engine;

    OwnedIncidents(IncidentOwners owners, ProcessEngineConfigurationImpl engine) {
      super(Incident.FAILED_JOB_HANDLER_TYPE);
      this.owners = owners;
      this.engine = engine;
    }

    @Override
    public Incident createIncident(IncidentContext context, String message) {
      Incident incident = super.createIncident(context, message);
      owners.assign(
          incident,
          ProcessDefinition.of(engine.getRepositoryService(), incident.getProcessDefinitionId())
              .key());
      return incident;
    }
  }
}
