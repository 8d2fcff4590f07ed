package org.meguri.query.cases.grant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.cases.CaseFound;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.cases.Kinds;
import org.meguri.query.cases.Row;
import org.meguri.query.cases.Section;
import org.meguri.query.cases.SectionsBeside;
import org.meguri.query.cases.Value;
import org.springframework.stereotype.Component;

/** The grants a partnership applied for, beside it; of those the reader may open. */
@Component
class GrantsOfAPartnership implements SectionsBeside {

  private static final String GRANT = "grant";
  private static final int MOST = 200;

  private final Cases cases;
  private final Kinds kinds;

  GrantsOfAPartnership(Cases cases, Kinds kinds) {
    this.cases = cases;
    this.kinds = kinds;
  }

  @Override
  public List<Section> of(PersonId reader, CaseFound found, long position) {
    if (!found.kind().equals("partnership")) {
      return List.of();
    }
    @Nullable Long asOf = position == Long.MAX_VALUE ? null : position;
    CaseList.Asked asked = CaseList.Asked.mentioning(found.kind(), found.id(), MOST, asOf);
    Section section =
        Section.of("case.grant.plural")
            .table(
                "case.column.title",
                "case.column.organization",
                "case.column.status",
                "case.column.amount");
    for (CaseList.Line each : cases.list(reader, kinds.of(GRANT), asked).lines()) {
      Row row = each.row();
      section =
          section.row(
              Value.link(GRANT, each.id()),
              Value.organization(row.organization()),
              Value.of("status.grant", row.status()),
              Value.yen(row.amount()));
    }
    return section.isEmpty() ? List.of() : List.of(section);
  }
}
