package org.meguri.workflows.doing.grant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.project.Projects;
import org.meguri.workflows.forms.Filing.Begun;
import org.springframework.stereotype.Component;

/** A process about a grant, with what its diagram asks for. */
@Component
class GrantProcess {

  private final Grants grants;
  private final Projects projects;

  GrantProcess(Grants grants, Projects projects) {
    this.grants = grants;
    this.projects = projects;
  }

  Optional<Begun> begun(String process, String grant) {
    return grants.standing(GrantId.of(grant)).map(now -> new Begun(process, grant, about(now)));
  }

  private Map<String, Object> about(Grants.Standing grant) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", grant.project().value());
    variables.put("bureauId", projects.bureauOf(grant.project()).orElseThrow().value());
    variables.put("fiscalYear", grant.fiscalYear());
    variables.put("organizationId", grant.organization().value());
    variables.put("grantKind", grant.kind().name());
    return variables;
  }
}
