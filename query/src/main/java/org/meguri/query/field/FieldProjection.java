package org.meguri.query.field;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what every activity record counted, between which positions of the log. */
@Component
public class FieldProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "field";

  private final JdbcTemplate jdbc;

  FieldProjection(JdbcTemplate jdbc) {
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
    return FieldFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      for (FieldFold.Change change : FieldFold.FOLD.on(List.of(), recorded)) {
        write(change, recorded.position());
      }
    }
  }

  @Override
  public void reset() {
    jdbc.update("delete from field.figure");
  }

  private void write(FieldFold.Change change, long position) {
    jdbc.update(
        "update field.figure set to_position = ? where activity = ? and to_position is null",
        position,
        change.activity());
    jdbc.update(
        """
        insert into field.figure
          (activity, from_position, project, source, held_on, code, figure)
        select ?, ?, ?, ?, ?, code, figure
        from unnest(?::text[], ?::numeric[]) as counted (code, figure)
        """,
        change.activity(),
        position,
        change.project(),
        change.source(),
        change.heldOn(),
        change.figures().keySet().toArray(String[]::new),
        change.figures().values().toArray(BigDecimal[]::new));
  }
}
