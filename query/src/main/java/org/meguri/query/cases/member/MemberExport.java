package org.meguri.query.cases.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.export.ExportEvent.ListTaken;
import org.meguri.command.export.ExportId;
import org.meguri.query.access.OnRecord;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.frame.People;
import org.meguri.query.layout.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of members as a file, of those the reader may see, in the columns of an import. Who took
 * it stays on record, whoever it is.
 */
@Controller
@Tag(name = "members")
class MemberExport {

  private static final String MEMBER = "member";
  private static final int AT_ONCE = 500;
  private static final int DISTINCT = 8;

  private final Cases cases;
  private final Kinds kinds;
  private final OnRecord onRecord;
  private final Clock clock;

  MemberExport(Cases cases, Kinds kinds, OnRecord onRecord, Clock clock) {
    this.cases = cases;
    this.kinds = kinds;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  @GetMapping(
      path = {"/members/export", "/api/members/export"},
      produces = "text/csv")
  @Operation(
      summary =
          "The members the reader may see as CSV in UTF-8 with a byte order mark, a line for each"
              + " project one belongs to, in the columns of an import; that it was taken is put"
              + " on record")
  void file(
      Principal principal,
      Locale locale,
      @RequestParam(required = false) @Nullable String project,
      HttpServletResponse response)
      throws IOException {
    PersonId reader = People.reader(principal);
    @Nullable String only = Parameters.text("project", project);
    @Nullable String narrowed = only == null || only.isBlank() ? null : only;
    boolean japanese = locale.getLanguage().equals("ja");
    List<CaseList.Line> members = members(reader, narrowed);
    putOnRecord(reader, narrowed, members);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"members.csv\"");
    Writer out = response.getWriter();
    out.write(Csv.BYTE_ORDER_MARK);
    out.write(MemberCsv.heading(japanese));
    for (int from = 0; from < members.size(); from += AT_ONCE) {
      List<String> ids =
          members.subList(from, Math.min(members.size(), from + AT_ONCE)).stream()
              .map(CaseList.Line::id)
              .toList();
      for (MemberState each : cases.states(reader, MEMBER, ids, MemberState.class)) {
        out.write(MemberCsv.lines(each, narrowed, japanese));
      }
    }
  }

  private List<CaseList.Line> members(PersonId reader, @Nullable String project) {
    List<CaseList.Line> all = new ArrayList<>();
    @Nullable String after = null;
    do {
      CaseList.Part part = part(reader, project, after);
      all.addAll(part.lines());
      after = part.next();
    } while (after != null);
    return all;
  }

  /** Before anything leaves: what cannot be put on record is not given. */
  private void putOnRecord(PersonId reader, @Nullable String project, List<CaseList.Line> members) {
    long persons = members.stream().filter(each -> each.row().person() != null).count();
    String distinction = UUID.randomUUID().toString().substring(0, DISTINCT);
    onRecord.put(
        new ListTaken(
            ExportId.of(MEMBER, LocalDate.now(clock), distinction),
            MEMBER,
            project == null ? null : Parameters.project(project),
            members.size(),
            Math.toIntExact(persons),
            reader));
  }

  private CaseList.Part part(PersonId reader, @Nullable String project, @Nullable String after) {
    CaseKind<?> kind = kinds.of(MEMBER);
    return cases.list(
        reader,
        kind,
        new CaseList.Asked(
            project, null, null, null, null, CaseList.Sort.CASE, false, after, AT_ONCE, null));
  }
}
