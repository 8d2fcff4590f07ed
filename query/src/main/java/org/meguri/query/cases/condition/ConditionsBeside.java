package org.meguri.query.cases.condition;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.SectionsBeside;
import org.meguri.query.cases.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conditions an assessment was approved with, beside it, until and after they are met. */
@Component
class ConditionsBeside implements SectionsBeside {

  private record Line(String id, String text, String status, LocalDate dueBy) {}

  private final JdbcClient jdbc;

  ConditionsBeside(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Section> of(PersonId reader, CaseFound found, long position) {
    if (!found.kind().equals("assessment")) {
      return List.of();
    }
    Section section =
        Section.of("condition.beside")
            .table("condition.text", "condition.what", "case.column.status", "condition.dueBy");
    for (Line each : lines(found.id(), position)) {
      section =
          section.row(
              Value.text(each.text),
              Value.link("condition", each.id),
              Value.of("status.condition", each.status),
              Value.day(each.dueBy));
    }
    return section.isEmpty() ? List.of() : List.of(section);
  }

  private List<Line> lines(String assessment, long position) {
    return jdbc.sql(
            """
            select case_id, title_ja, status, day from cases.version
            where kind = 'condition' and mentions @> array[:assessment]::text[]
              and from_position <= :position and (to_position is null or to_position > :position)
            order by sort_id
            """)
        .param("assessment", "assessment/" + assessment)
        .param("position", position)
        .query(
            (row, i) ->
                new Line(
                    row.getString("case_id"),
                    row.getString("title_ja"),
                    row.getString("status"),
                    row.getObject("day", LocalDate.class)))
        .list();
  }
}
