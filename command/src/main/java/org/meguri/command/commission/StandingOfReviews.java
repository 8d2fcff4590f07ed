package org.meguri.command.commission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the tables {@link ReviewBook} writes. */
@Component
class StandingOfReviews implements Reviews, Sessions {
  private final JdbcClient jdbc;
  private final Conflicts conflicts;

  StandingOfReviews(JdbcClient jdbc, Conflicts conflicts) {
    this.jdbc = jdbc;
    this.conflicts = conflicts;
  }

  @Override
  public Optional<ReviewStanding> standing(ReviewId review) {
    return jdbc.sql("select * from commission.review where review = ?")
        .param(review.value())
        .query(Row::of)
        .optional()
        .map(this::withReviewers);
  }

  @Override
  public Optional<ReviewStanding> latest(AssessmentId assessment) {
    return jdbc.sql(
            """
            select * from commission.review where assessment = ? order by round desc limit 1
            for share
            """)
        .param(assessment.value())
        .query(Row::of)
        .optional()
        .map(this::withReviewers);
  }

  @Override
  public int nextRound(AssessmentId assessment) {
    return jdbc.sql(
            "select coalesce(max(round), 0) + 1 from commission.review where assessment = ?")
        .param(assessment.value())
        .query(Integer.class)
        .single();
  }

  @Override
  public List<OpinionId> opinionsOn(AssessmentId assessment) {
    return jdbc
        .sql(
            """
            select r.opinion from commission.reviewer r join commission.review v using (review)
            where v.assessment = ? and v.opened and r.opinion is not null
            order by v.round, r.place
            """)
        .param(assessment.value())
        .query(String.class)
        .list()
        .stream()
        .map(OpinionId::of)
        .toList();
  }

  @Override
  public Optional<LocalDate> heldOn(SessionId session) {
    return jdbc.sql("select held_on from commission.session where session = ?")
        .param(session.value())
        .query(LocalDate.class)
        .optional();
  }

  @Override
  public List<SessionId> from(LocalDate day) {
    return jdbc
        .sql("select session from commission.session where held_on >= ? order by held_on, session")
        .param(day)
        .query(String.class)
        .list()
        .stream()
        .map(SessionId::of)
        .toList();
  }

  @Override
  public List<SessionId> all() {
    return jdbc
        .sql("select session from commission.session order by held_on desc, session desc")
        .query(String.class)
        .list()
        .stream()
        .map(SessionId::of)
        .toList();
  }

  @Override
  public List<ReviewId> agenda(SessionId session) {
    return jdbc
        .sql("select review from commission.agenda_item where session = ? order by place, review")
        .param(session.value())
        .query(String.class)
        .list()
        .stream()
        .map(ReviewId::of)
        .toList();
  }

  private ReviewStanding withReviewers(Row row) {
    LocalDate heldOn = row.heldOn;
    Set<String> inTerm = heldOn == null ? Set.of() : inTermOn(row.commission, heldOn);
    List<Named> takingPart =
        named(row.review).stream()
            .filter(
                n ->
                    heldOn == null
                        || (inTerm.contains(n.member.value())
                            && !conflicts.standsBetween(n.member, row.project, heldOn)))
            .toList();
    return new ReviewStanding(
        row.review,
        row.assessment,
        row.project,
        row.round,
        row.session,
        heldOn,
        takingPart.stream().map(Named::member).toList(),
        takingPart.stream().filter(n -> n.opinion != null).map(Named::member).toList(),
        row.quorum,
        row.quorumMet,
        row.opened,
        row.resolution);
  }

  private Set<String> inTermOn(String commission, LocalDate day) {
    return new HashSet<>(
        jdbc.sql(
                """
                select member from commission.membership
                where commission = ? and ? between held_from and held_until
                """)
            .params(commission, day)
            .query(String.class)
            .list());
  }

  private record Row(
      ReviewId review,
      AssessmentId assessment,
      ProjectId project,
      String commission,
      int round,
      @Nullable SessionId session,
      @Nullable LocalDate heldOn,
      int quorum,
      boolean quorumMet,
      boolean opened,
      @Nullable Resolution resolution) {

    static Row of(ResultSet row, int i) throws SQLException {
      String session = row.getString("session");
      String resolution = row.getString("resolution");
      return new Row(
          ReviewId.of(row.getString("review")),
          AssessmentId.of(row.getString("assessment")),
          ProjectId.of(row.getString("project")),
          row.getString("commission"),
          row.getInt("round"),
          session == null ? null : SessionId.of(session),
          row.getObject("held_on", LocalDate.class),
          row.getInt("quorum"),
          row.getBoolean("quorum_met"),
          row.getBoolean("opened"),
          resolution == null ? null : Resolution.valueOf(resolution));
    }
  }

  private record Named(PersonId member, @Nullable String opinion) {}

  private List<Named> named(ReviewId review) {
    return jdbc.sql(
            """
            select member, opinion from commission.reviewer
            where review = ? and not declined order by place
            """)
        .param(review.value())
        .query((row, i) -> new Named(PersonId.of(row.getString(1)), row.getString(2)))
        .list();
  }
}
