package org.meguri.command.commission;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.*;
import org.meguri.command.commission.SessionEvent.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes sessions and where reviews stand, in the transaction of the event itself. */
@Component
@ProcessingGroup("constraints")
class ReviewBook {
  private final JdbcClient jdbc;

  ReviewBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(SessionConvened e) {
    jdbc.sql("insert into commission.session (session, held_on, place) values (?, ?, ?)")
        .params(e.session().value(), e.heldOn(), e.place())
        .update();
  }

  @EventHandler
  void on(AgendaItemAdded e) {
    jdbc.sql(
            """
            insert into commission.agenda_item (session, review, place)
            select :session, :review, coalesce(max(place) + 1, 0)
            from commission.agenda_item where session = :session
            """)
        .param("session", e.session().value())
        .param("review", e.review().value())
        .update();
  }

  @EventHandler
  void on(AgendaItemRemoved e) {
    jdbc.sql("delete from commission.agenda_item where session = ? and review = ?")
        .params(e.session().value(), e.review().value())
        .update();
  }

  @EventHandler
  void on(AgendaOrdered e) {
    for (int place = 0; place < e.order().size(); place++) {
      jdbc.sql("update commission.agenda_item set place = ? where session = ? and review = ?")
          .params(place, e.session().value(), e.order().get(place).value())
          .update();
    }
  }

  @EventHandler
  void on(ReviewOpened e) {
    jdbc.sql(
            """
            insert into commission.review (review, assessment, project, commission, round)
            select :review, :assessment, :project, :commission, coalesce(max(round), 0) + 1
            from commission.review where assessment = :assessment
            """)
        .param("review", e.review().value())
        .param("assessment", e.assessment().value())
        .param("project", e.project().value())
        .param("commission", e.commission().value())
        .update();
  }

  @EventHandler
  void on(ReviewConvened e) {
    jdbc.sql("update commission.review set session = ?, held_on = ? where review = ?")
        .params(e.session().value(), e.heldOn(), e.review().value())
        .update();
  }

  @EventHandler
  void on(ReviewersAssigned e) {
    jdbc.sql("update commission.review set quorum = ? where review = ?")
        .params(e.quorum(), e.review().value())
        .update();
    join(e.review(), e.reviewers());
  }

  @EventHandler
  void on(ReviewersReplaced e) {
    join(e.review(), e.added());
  }

  private void join(ReviewId review, List<PersonId> members) {
    for (PersonId member : members) {
      jdbc.sql(
              """
              insert into commission.reviewer (review, member, place)
              select :review, :member, count(*) from commission.reviewer where review = :review
              """)
          .param("review", review.value())
          .param("member", member.value())
          .update();
    }
  }

  @EventHandler
  void on(OpinionSubmitted e) {
    jdbc.sql("update commission.reviewer set opinion = ? where review = ? and member = ?")
        .params(e.opinion().value(), e.review().value(), e.member().value())
        .update();
  }

  @EventHandler
  void on(ReviewerDeclined e) {
    jdbc.sql("update commission.reviewer set declined = true where review = ? and member = ?")
        .params(e.review().value(), e.member().value())
        .update();
  }

  @EventHandler
  void on(QuorumCounted e) {
    jdbc.sql(
            "update commission.review set quorum_met = :met, opened = opened and :met"
                + " where review = :review")
        .param("met", e.met())
        .param("review", e.review().value())
        .update();
  }

  @EventHandler
  void on(OpinionsOpened e) {
    jdbc.sql("update commission.review set opened = true where review = ?")
        .param(e.review().value())
        .update();
  }

  @EventHandler
  void on(ReviewResolved e) {
    jdbc.sql("update commission.review set resolution = ? where review = ?")
        .params(e.resolution().name(), e.review().value())
        .update();
  }
}
