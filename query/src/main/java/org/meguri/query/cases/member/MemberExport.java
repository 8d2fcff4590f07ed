package org.meguri.query.cases.member;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
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

/** The list of members as a file, of those the reader may see, in the columns of an import. */
@Controller
@Tag(name = "members")
class MemberExport {

  private static final String MEMBER = "member";
  private static final int AT_ONCE = 500;

  private final Cases cases;
  private final Kinds kinds;

  MemberExport(Cases cases, Kinds kinds) {
    this.cases = cases;
    this.kinds = kinds;
  }

  @GetMapping(
      path = {"/members/export", "/api/members/export"},
      produces = "text/csv")
  @Operation(
      summary =
          "The members the reader may see as CSV in UTF-8 with a byte order mark, a line for each"
              + " project one belongs to, in the columns of an import")
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
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"members.csv\"");
    Writer out = response.getWriter();
    out.write(Csv.BYTE_ORDER_MARK);
    out.write(MemberCsv.heading(japanese));
    @Nullable String after = null;
    do {
      CaseList.Part part = part(reader, narrowed, after);
      List<String> ids = part.lines().stream().map(CaseList.Line::id).toList();
      for (MemberState each : cases.states(reader, MEMBER, ids, MemberState.class)) {
        out.write(MemberCsv.lines(each, narrowed, japanese));
      }
      after = part.next();
    } while (after != null);
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
