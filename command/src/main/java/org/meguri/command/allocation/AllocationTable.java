package org.meguri.command.allocation;

import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationEvent.SharesProposed;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.budget.SharesOfTheYear;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was decided and what it cites, written in the transaction of the event itself. */
@Component
@ProcessingGroup("constraints")
class AllocationTable implements SharesOfTheYear, AllocationCitations {
  private final JdbcClient jdbc;

  AllocationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(SharesProposed event) {
    jdbc.sql("delete from allocation.citation where allocation = ?")
        .param(event.allocation().value())
        .update();
    event.basis().inputs().stream()
        .flatMap(input -> input.evidence().stream())
        .forEach(cited -> cite(event.allocation(), cited));
  }

  private void cite(AllocationId allocation, Evidence cited) {
    jdbc.sql(
            """
            insert into allocation.citation (allocation, kind, id, version) values (?, ?, ?, ?)
            on conflict (allocation, kind, id) do update set version = excluded.version
            """)
        .params(allocation.value(), cited.kind(), cited.id(), cited.version())
        .update();
  }

  @EventHandler
  void on(SharesDecided event) {
    share(event, "", event.basis().total());
    event.shares().forEach(share -> share(event, share.project().value(), share.amount()));
  }

  private void share(SharesDecided event, String project, Yen amount) {
    jdbc.sql(
            """
            insert into allocation.share (fiscal_year, project, amount, drafted_by, decided_by)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            event.fiscalYear(),
            project,
            amount.amount(),
            event.proposedBy().value(),
            event.by().value())
        .update();
  }

  @Override
  public Optional<Decision> decided(int fiscalYear, @Nullable ProjectId project) {
    return jdbc.sql(
            """
            select amount, drafted_by, decided_by from allocation.share
            where fiscal_year = ? and project = ? for update
            """)
        .params(fiscalYear, project == null ? "" : project.value())
        .query(
            (row, n) ->
                new Decision(
                    Yen.of(row.getLong(1)),
                    PersonId.of(row.getString(2)),
                    PersonId.of(row.getString(3))))
        .optional();
  }

  @Override
  public List<Citation> citing(String kind, String id) {
    return jdbc.sql(
            """
            select allocation, version from allocation.citation where kind = ? and id = ?
            order by allocation
            """)
        .params(kind, id)
        .query(
            (row, n) ->
                new Citation(
                    AllocationId.of(row.getString(1)), new Evidence(kind, id, row.getInt(2))))
        .list();
  }
}
