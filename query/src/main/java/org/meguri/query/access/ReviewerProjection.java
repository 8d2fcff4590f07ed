package org.meguri.query.access;

import java.util.List;
import java.util.Set;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps which commission members are assigned to which reviews, and so to which projects. */
@Component
public class ReviewerProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "access";

  private final JdbcTemplate jdbc;

  ReviewerProjection(JdbcTemplate jdbc) {
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
    return ReviewerFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    for (Recorded recorded : batch) {
      for (ReviewerFold.Change change : ReviewerFold.FOLD.on(List.of(), recorded)) {
        write(change);
      }
    }
  }

  @Override
  public void reset() {
    jdbc.update("delete from access.reviewer");
  }

  private void write(ReviewerFold.Change change) {
    if (change.assigned()) {
      jdbc.update(
          """
          insert into access.reviewer (review, person, project) values (?, ?, ?)
          on conflict do nothing
          """,
          change.review(),
          change.person().value(),
          change.project());
    } else {
      jdbc.update(
          "delete from access.reviewer where review = ? and person = ?",
          change.review(),
          change.person().value());
    }
  }
}
