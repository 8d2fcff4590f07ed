package org.meguri.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The programme at a glance for other systems. */
@RestController
@Tag(name = "dashboard")
class DashboardApi {

  private final Overview overview;

  DashboardApi(Overview overview) {
    this.overview = overview;
  }

  @GetMapping("/api/dashboard")
  @Operation(
      summary =
          "The projects in force with figures against targets, grades, tasks and money; what is"
              + " late or missing first; a bureau's part of it for a bureau")
  Dashboard dashboard(
      Principal principal,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf) {
    return overview.of(People.reader(principal), Parameters.when(asOf, null), "api");
  }
}
