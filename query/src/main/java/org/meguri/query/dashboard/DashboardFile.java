package org.meguri.query.dashboard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Csv;
import org.meguri.query.problem.BadInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tables of the page as files; every line says as of when it holds. */
@Controller
@Tag(name = "dashboard")
class DashboardFile {

  private final Overview overview;
  private final MessageSource messages;

  DashboardFile(Overview overview, MessageSource messages) {
    this.overview = overview;
    this.messages = messages;
  }

  @GetMapping(
      path = {"/dashboard/export", "/api/dashboard/export"},
      produces = "text/csv")
  @Operation(
      summary =
          "A table of the dashboard as CSV in UTF-8 with a byte order mark; each line with the"
              + " moment and the position of the log it holds as of")
  ResponseEntity<String> file(
      Principal principal,
      Locale locale,
      @Parameter(description = "figures, projects or money; else figures")
          @RequestParam(defaultValue = "figures")
          String table,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf) {
    Dashboard found =
        overview.of(People.reader(principal), Parameters.when(asOf, null), "dashboard.csv");
    DashboardTables tables = new DashboardTables(found, Languages.of(locale).equals("en"));
    List<List<String>> lines =
        switch (table) {
          case "figures" -> tables.figures();
          case "projects" -> tables.projects();
          case "money" -> tables.money();
          default -> throw new BadInput("table", "error.parameter", "table");
        };
    List<String> heading =
        DashboardTables.COLUMNS.getOrDefault(table, List.of()).stream()
            .map(each -> word(each, locale))
            .toList();
    String name = "dashboard-" + table + "-" + found.on() + ".csv";
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(Csv.of(Stream.concat(Stream.of(heading), lines.stream()).toList()));
  }

  private String word(String column, Locale locale) {
    String key = "dashboard.file." + column;
    return String.valueOf(messages.getMessage(key, null, key, locale));
  }
}
