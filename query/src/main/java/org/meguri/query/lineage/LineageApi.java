package org.meguri.query.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The descent of all projects. */
@RestController
@Tag(name = "projects")
class LineageApi {
  private final Lineage lineage;
  private final Clock clock;

  LineageApi(Lineage lineage, Clock clock) {
    this.lineage = lineage;
    this.clock = clock;
  }

  @GetMapping("/api/lineage")
  @Operation(summary = "All projects as of a day, and which became part of which")
  Lineage.Descent lineage(
      @Parameter(description = "the day it is true on; today where it is left out")
          @RequestParam(required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate on) {
    return lineage.on(on == null ? LocalDate.now(clock) : on);
  }
}
