package org.meguri.query.surveys;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The follow-up survey's desk for other systems. */
@RestController
@Tag(name = "survey rounds")
class FollowUpApi {

  private final FollowUpDesk desk;

  FollowUpApi(FollowUpDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/surveys")
  @Operation(
      summary =
          "A window of the follow-up survey across the projects the reader may see: who has not"
              + " answered, reminders, late exceptions, reported beside recorded")
  ResponseEntity<?> surveys(
      Principal principal,
      @Parameter(description = "the calendar year the fiscal year begins in; else the last one")
          @RequestParam(required = false)
          @Nullable Integer fiscalYear,
      @Parameter(description = "WINTER or SPRING; else the last one held")
          @RequestParam(required = false)
          @Nullable SurveyWindow window,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf) {
    return desk.of(People.reader(principal), fiscalYear, window, Parameters.when(asOf, null), "api")
        .<ResponseEntity<?>>map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.ok(Map.of()));
  }
}
