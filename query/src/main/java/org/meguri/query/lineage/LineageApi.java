package org.meguri.query.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.query.api.Parameters;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The descent of all projects. */
@RestController
@Tag(name = "projects")
class LineageApi {
  private final Lineage lineage;

  LineageApi(Lineage lineage) {
    this.lineage = lineage;
  }

  @GetMapping("/api/lineage")
  @Operation(summary = "All projects as of a day, and which became part of which")
  Lineage.Descent lineage(
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf,
      @Parameter(
              description = "the day it is true on; where it is left out, the day of asOf or today")
          @RequestParam(required = false)
          @Nullable String on) {
    return lineage.asOf(Parameters.when(asOf, on));
  }
}
