package org.meguri.query.cases.page;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.api.Parameters;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.member.MemberState;
import org.meguri.query.frame.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who belonged to a project on a day, as is known now. */
@Controller
class MembersPage {

  private static final String MEMBER = "member";

  private final ReadAccess access;
  private final Cases cases;
  private final CaseNames names;
  private final JdbcClient jdbc;
  private final Clock clock;

  MembersPage(ReadAccess access, Cases cases, CaseNames names, JdbcClient jdbc, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.names = names;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A member and the days it belonged; {@code leftOn} is the first day it no longer did. */
  record Line(
      String href,
      String name,
      String id,
      String kind,
      LocalDate since,
      @Nullable LocalDate leftOn) {}

  @GetMapping("/projects/{id}/members")
  String page(
      Principal principal,
      Model model,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String on) {
    PersonId reader = People.reader(principal);
    ProjectId project = Parameters.project(id);
    access.mayRead(reader, project);
    @Nullable LocalDate asked = Parameters.day("on", on);
    LocalDate day = asked == null ? LocalDate.now(clock) : asked;
    List<MemberState> all =
        cases.states(reader, MEMBER, everBelonging(project.value()), MemberState.class);
    CaseNames.Known known =
        names.known(
            reader,
            java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(Value.project(id)),
                    all.stream().map(each -> Value.link(MEMBER, each.id())))
                .toList());
    model.addAttribute("projectId", id);
    model.addAttribute("projectName", known.project(id).text());
    model.addAttribute("day", day);
    model.addAttribute(
        "lines",
        all.stream()
            .flatMap(member -> lines(member, project.value(), day, known))
            .sorted(Comparator.comparing(Line::since).thenComparing(Line::id))
            .toList());
    return "members";
  }

  private static java.util.stream.Stream<Line> lines(
      MemberState member, String project, LocalDate day, CaseNames.Known known) {
    return member.belongings().stream()
        .filter(each -> each.project().equals(project) && each.covers(day))
        .map(
            each ->
                new Line(
                    "/cases/member/" + member.id(),
                    known.of(MEMBER, member.id()).text(),
                    member.id(),
                    member.details().kind().name(),
                    each.since(),
                    each.leftOn()));
  }

  /** Those who belong to it or did once. */
  private List<String> everBelonging(String project) {
    return jdbc.sql(
            """
            select case_id from cases.state s
            where kind = 'member' and exists (
              select 1 from json_array_elements(s.content -> 'belongings') b
              where b ->> 'project' = ?)
            order by case_id
            """)
        .param(project)
        .query(String.class)
        .list();
  }
}
