package org.meguri.command.candidate;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.candidate.CandidateEvent.CandidateAdopted;
import org.meguri.command.candidate.CandidateEvent.CandidateDeclined;
import org.meguri.command.candidate.CandidateEvent.CandidateProposed;
import org.meguri.command.candidate.CandidateEvent.CandidateRegistered;
import org.meguri.command.candidate.CandidateEvent.CandidateWithdrawn;
import org.meguri.command.programme.BureauId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each candidate stands, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class CandidateTable implements Candidates {
  private final JdbcClient jdbc;

  CandidateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(CandidateRegistered e) {
    jdbc.sql("insert into candidate.standing (candidate, bureau, stage) values (?, ?, ?)")
        .params(e.candidate().value(), e.bureau().value(), CandidateStage.REGISTERED.name())
        .update();
  }

  @EventHandler
  void on(CandidateProposed e) {
    move(e.candidate(), CandidateStage.PROPOSED);
  }

  @EventHandler
  void on(CandidateAdopted e) {
    move(e.candidate(), CandidateStage.ADOPTED);
  }

  @EventHandler
  void on(CandidateDeclined e) {
    move(e.candidate(), CandidateStage.REGISTERED);
  }

  @EventHandler
  void on(CandidateWithdrawn e) {
    move(e.candidate(), CandidateStage.WITHDRAWN);
  }

  private void move(CandidateId candidate, CandidateStage to) {
    jdbc.sql("update candidate.standing set stage = ? where candidate = ?")
        .params(to.name(), candidate.value())
        .update();
  }

  @Override
  public Optional<Standing> standing(CandidateId candidate) {
    return jdbc.sql("select bureau, stage from candidate.standing where candidate = ? for update")
        .param(candidate.value())
        .query(
            (row, i) ->
                new Standing(
                    BureauId.of(row.getString(1)), CandidateStage.valueOf(row.getString(2))))
        .optional();
  }
}
