package org.meguri.command.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.candidate.CandidateId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.EntryJson;
import org.meguri.command.programme.ProgrammeId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalEvent.*;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each proposal stands, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class ProposalTable implements Proposals {
  private final JdbcClient jdbc;

  ProposalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ProposalEvent event) {
    if (event instanceof ProposalDrafted it) {
      draft(it);
    } else if (event instanceof ProposalAmended it) {
      amend(it);
    } else if (event instanceof ProposalDecided it) {
      jdbc.sql("update proposal.standing set decided_by = ?, programme = ? where proposal = ?")
          .params(it.by().value(), it.programme().value(), it.proposal().value())
          .update();
    }
    ProposalSoFar.stageAfter(event)
        .ifPresent(
            stage ->
                jdbc.sql("update proposal.standing set stage = ? where proposal = ?")
                    .params(stage.name(), event.proposal().value())
                    .update());
  }

  private void draft(ProposalDrafted it) {
    ProjectId project = it.project();
    BureauId bureau = it.bureau();
    CandidateId candidate = it.content().candidate();
    jdbc.sql(
            """
            insert into proposal.standing
              (proposal, matter, project, bureau, candidate, stage, content, effective_on)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """)
        .param(it.proposal().value())
        .param(it.matter().name())
        .param(project == null ? null : project.value())
        .param(bureau == null ? null : bureau.value())
        .param(candidate == null ? null : candidate.value())
        .param(ProposalStage.DRAFTED.name())
        .param(EntryJson.write(it.content()))
        .param(it.content().effectiveOn())
        .update();
  }

  private void amend(ProposalAmended it) {
    jdbc.sql("update proposal.standing set content = ?::jsonb, effective_on = ? where proposal = ?")
        .params(EntryJson.write(it.content()), it.content().effectiveOn(), it.proposal().value())
        .update();
  }

  @Override
  public Optional<DecidedProposal> decided(ProposalId proposal) {
    return jdbc.sql(
            """
            select * from proposal.standing
            where proposal = ? and decided_by is not null and project is not null
            """)
        .param(proposal.value())
        .query((row, i) -> decided(row))
        .optional();
  }

  private static DecidedProposal decided(ResultSet row) throws SQLException {
    return new DecidedProposal(
        ProposalId.of(row.getString("proposal")),
        ProposalMatter.valueOf(row.getString("matter")),
        ProjectId.of(row.getString("project")),
        ProgrammeId.of(row.getString("programme")),
        EntryJson.read(row.getString("content"), ProposalContent.class),
        PersonId.of(row.getString("decided_by")));
  }

  @Override
  public Optional<Standing> standing(ProposalId proposal) {
    return jdbc.sql("select * from proposal.standing where proposal = ?")
        .param(proposal.value())
        .query((row, i) -> standing(row))
        .optional();
  }

  private static Standing standing(ResultSet row) throws SQLException {
    @Nullable String project = row.getString("project");
    @Nullable String bureau = row.getString("bureau");
    @Nullable String candidate = row.getString("candidate");
    return new Standing(
        ProposalMatter.valueOf(row.getString("matter")),
        project == null ? null : ProjectId.of(project),
        bureau == null ? null : BureauId.of(bureau),
        candidate == null ? null : CandidateId.of(candidate),
        ProposalStage.valueOf(row.getString("stage")),
        EntryJson.read(row.getString("content"), ProposalContent.class));
  }

  @Override
  public List<ProposalId> openOn(ProjectId project) {
    return jdbc
        .sql(
            """
            select proposal from proposal.standing
            where project = ? and stage not in ('DECLINED', 'WITHDRAWN', 'CARRIED_OUT')
            order by place for update
            """)
        .param(project.value())
        .query(String.class)
        .list()
        .stream()
        .map(ProposalId::of)
        .toList();
  }

  @Override
  public int next(ProposalMatter matter) {
    return jdbc.sql("select count(*) + 1 from proposal.standing where matter = ?")
        .param(matter.name())
        .query(Integer.class)
        .single();
  }
}
