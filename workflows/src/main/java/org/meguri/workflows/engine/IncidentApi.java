package org.meguri.workflows.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Locale;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.PersonId;
import org.meguri.query.api.Commanding;
import org.meguri.query.api.Page;
import org.meguri.query.frame.People;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Failed steps for other systems. */
@RestController
@Tag(name = "administration")
class IncidentApi {

  private final IncidentDesk desk;
  private final IncidentLines lines;
  private final IncidentAccess access;
  private final Commanding commanding;

  IncidentApi(
      IncidentDesk desk, IncidentLines lines, IncidentAccess access, Commanding commanding) {
    this.desk = desk;
    this.lines = lines;
    this.access = access;
    this.commanding = commanding;
  }

  @GetMapping("/api/admin/incidents")
  @Operation(summary = "The failed steps the reader sees to, oldest first")
  public Page<IncidentLines.Line> list(Principal principal, Locale locale) {
    PersonId reader = access.mayRead(People.reader(principal));
    return new Page<>(lines.of(desk.openFor(reader), locale), null);
  }

  @PostMapping("/api/admin/incidents/{id}/take")
  @Operation(summary = "Take a failed step in hand")
  public ResponseEntity<?> take(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key) {
    Acting acting = Acting.as(access.mayRead(People.reader(principal)), Commanding.under(key));
    return commanding.answered(desk.take(id, acting), locale);
  }

  @PostMapping("/api/admin/incidents/{id}/retry")
  @Operation(summary = "Give a failed step one more try")
  public ResponseEntity<?> retry(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @RequestHeader(Commanding.KEY) String key) {
    Acting acting = Acting.as(access.mayRead(People.reader(principal)), Commanding.under(key));
    return commanding.answered(desk.retry(id, acting), locale);
  }
}
