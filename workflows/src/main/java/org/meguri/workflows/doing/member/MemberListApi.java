package org.meguri.workflows.doing.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.TreeMap;
import org.meguri.command.Outcome;
import org.meguri.command.member.MemberImport.Result;
import org.meguri.command.member.RowError;
import org.meguri.query.api.Commanding;
import org.meguri.query.frame.People;
import org.meguri.query.problem.Answer;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of members for other systems. */
@RestController
@Tag(name = "members")
class MemberListApi {

  /** What the list did, or would do in a dry run. */
  record Taken(String list, boolean dryRun, int rows, int entered, int joined, int unchanged) {}

  private final ListUploads uploads;
  private final ListErrors errors;
  private final Answer answer;

  MemberListApi(ListUploads uploads, ListErrors errors, Answer answer) {
    this.uploads = uploads;
    this.errors = errors;
    this.answer = answer;
  }

  @PostMapping(path = "/api/members/import", consumes = "text/csv")
  @Operation(
      summary =
          "Import a CSV list of members, all of it or nothing: UTF-8 or Shift_JIS, RFC 4180, at most"
              + " 20,000 lines, columns kind, registrationNumber, name, prefecture, municipality,"
              + " affiliation, field, project, since (or their Japanese names) in any order; errors"
              + " by line and column")
  public ResponseEntity<?> take(
      Principal principal,
      Locale locale,
      @RequestHeader(Commanding.KEY) String key,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestBody byte[] file)
      throws IOException {
    Result result =
        uploads.taken(
            new ByteArrayInputStream(file),
            People.reader(principal),
            Commanding.under(key),
            dryRun);
    if (result instanceof Result.Rejected rejected) {
      return refused(rejected, locale);
    }
    Result.Fits fits = (Result.Fits) result;
    return ResponseEntity.ok(
        new Taken(
            fits.list().value(),
            dryRun,
            fits.counts().rows(),
            fits.counts().entered(),
            fits.counts().joined(),
            fits.counts().unchanged()));
  }

  private ResponseEntity<?> refused(Result.Rejected rejected, Locale locale) {
    RowError first = rejected.errors().get(0);
    ProblemDetail problem =
        answer.refused(new Outcome.Refused(first.rule(), new TreeMap<>(first.facts())), locale);
    problem.setProperty("count", rejected.errors().size());
    problem.setProperty("errors", errors.shown(rejected.errors(), locale));
    return answer.response(problem);
  }
}
