package org.meguri.query.monitoring;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Monitoring surveys with response rates and results, for other systems. */
@RestController
@Tag(name = "monitoring")
class MonitoringApi {

  private final SurveyDesk desk;

  MonitoringApi(SurveyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/monitoring/{id}")
  @Operation(
      summary = "A monitoring survey: response rates, and once it is closed its results",
      description =
          "Every figure of the results counts at least as many answers as the programme demands;"
              + " so does every difference of figures.")
  SurveyDesk.Found survey(Principal principal, @PathVariable String id) {
    return desk.read(People.reader(principal), id, "api");
  }
}
