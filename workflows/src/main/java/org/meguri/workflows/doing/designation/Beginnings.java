package org.meguri.workflows.doing.designation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meguri.command.designation.Designations.Known;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.Projects;
import org.meguri.workflows.forms.Filing.Begun;
import org.springframework.stereotype.Component;

/** The processes that carry on what was filed about a designation. */
@Component
class Beginnings {
  private final Programmes programmes;
  private final Projects projects;

  Beginnings(Programmes programmes, Projects projects) {
    this.programmes = programmes;
    this.projects = projects;
  }

  Begun designation(Known of, Enum<?> matter, LocalDate today) {
    return new Begun("designation", of.designation().value(), variables(of, matter.name(), today));
  }

  Begun clusterManager(String caseId, Known at, String matter, LocalDate today) {
    return new Begun("cluster-manager-designation", caseId, variables(at, matter, today));
  }

  private Map<String, Object> variables(Known of, String matter, LocalDate today) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", of.project().value());
    variables.put("bureauId", projects.bureauOf(of.project()).orElseThrow().value());
    variables.put(
        "fiscalYear", FiscalYear.of(today, programmes.current().fiscalYearStartMonth()).year());
    variables.put("organizationId", of.organization().value());
    variables.put("matter", matter);
    return variables;
  }
}
