package org.meguri.command.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalEvent.ProposalAmended;
import org.meguri.command.proposal.ProposalEvent.ProposalDrafted;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.ProposalStage;
import org.meguri.command.proposal.Proposals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals on projects and on the programme, as they are drafted or amended. */
@Component
@ProcessingGroup("constraints")
class CitingProposals implements CitingDecisions {

  private final JdbcClient jdbc;
  private final Proposals proposals;
  private final Programmes programmes;

  CitingProposals(JdbcClient jdbc, Proposals proposals, Programmes programmes) {
    this.jdbc = jdbc;
    this.proposals = proposals;
    this.programmes = programmes;
  }

  @EventHandler
  void on(ProposalDrafted event) {
    cite(event.proposal(), event.evidence());
  }

  @EventHandler
  void on(ProposalAmended event) {
    jdbc.sql("delete from evidence.proposal_citation where proposal = ?")
        .param(event.proposal().value())
        .update();
    cite(event.proposal(), event.evidence());
  }

  private void cite(ProposalId proposal, List<Evidence> evidence) {
    for (Evidence cited : evidence) {
      jdbc.sql(
              """
              insert into evidence.proposal_citation (proposal, kind, id, version)
              values (?, ?, ?, ?)
              on conflict (proposal, kind, id) do update set version = excluded.version
              """)
          .params(proposal.value(), cited.kind(), cited.id(), cited.version())
          .update();
    }
  }

  @Override
  public List<Decision> citing(String kind, String id) {
    return jdbc.sql(
            """
            select proposal, version from evidence.proposal_citation where kind = ? and id = ?
            order by proposal
            """)
        .params(kind, id)
        .query(
            (row, n) ->
                decision(ProposalId.of(row.getString(1)), new Evidence(kind, id, row.getInt(2))))
        .list();
  }

  private Decision decision(ProposalId proposal, Evidence cited) {
    Proposals.Standing it = proposals.standing(proposal).orElseThrow();
    int startMonth = programmes.current().fiscalYearStartMonth();
    return new Decision(
        DecisionKind.PROPOSAL,
        proposal.value(),
        Objects.requireNonNullElse(it.project(), ProjectId.WHOLE_PROGRAMME),
        Objects.requireNonNullElse(it.bureau(), BureauId.POLICY_GROUP),
        FiscalYear.of(it.effectiveOn(), startMonth).year(),
        cited,
        it.stage() != ProposalStage.WITHDRAWN && it.stage() != ProposalStage.DECLINED);
  }

  @Override
  public Optional<Object> mark(Decision decision, String reason) {
    return Optional.empty();
  }
}
