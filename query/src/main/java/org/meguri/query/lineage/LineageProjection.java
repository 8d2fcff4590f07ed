package org.meguri.query.lineage;

import java.util.List;
import java.util.Set;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down every step of every project's descent. */
@Component
class LineageProjection implements Projection {
  static final String NAME = "lineage";

  private final JdbcTemplate jdbc;

  LineageProjection(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> leavesOut() {
    return LineageFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    Rows rows = new Rows("bigint", "text", "text", "text", "text", "text", "text", "text", "date");
    for (Recorded recorded : batch) {
      for (Step step : LineageFold.FOLD.on(List.of(), recorded)) {
        rows.add(
            step.position(),
            step.project(),
            step.kind().name(),
            step.other(),
            step.nameEn(),
            step.nameJa(),
            step.bureau(),
            step.basis(),
            step.day());
      }
    }
    rows.send(
        jdbc,
        """
        insert into lineage.step
          (position, project, kind, other, name_en, name_ja, bureau, basis, day)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        """);
  }

  @Override
  public void reset() {
    jdbc.update("delete from lineage.step");
  }
}
