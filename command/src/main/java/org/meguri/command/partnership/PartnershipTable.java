package org.meguri.command.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberId;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipMoved;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each partnership stands, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class PartnershipTable implements Partnerships, ProjectPartnerships {
  private final JdbcClient jdbc;

  PartnershipTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(PartnershipFound event) {
    jdbc.sql("insert into partnership.state (partnership, project, members) values (?, ?, ?)")
        .params(
            event.partnership().value(),
            event.project().value(),
            event.members().stream().map(MemberId::value).toArray(String[]::new))
        .update();
  }

  @EventHandler
  void on(PartnershipStarted event) {
    jdbc.sql("update partnership.state set running_from = ? where partnership = ?")
        .params(event.effectiveOn(), event.partnership().value())
        .update();
  }

  @EventHandler
  void on(PartnershipEnded event) {
    jdbc.sql("update partnership.state set ended_on = ? where partnership = ?")
        .params(event.effectiveOn(), event.partnership().value())
        .update();
  }

  @EventHandler
  void on(PartnershipMoved event) {
    jdbc.sql("update partnership.state set project = ? where partnership = ?")
        .params(event.project().value(), event.partnership().value())
        .update();
  }

  @Override
  public List<PartnershipId> openIn(ProjectId project) {
    return jdbc
        .sql(
            """
            select partnership from partnership.state where project = ? and ended_on is null
            order by 1
            """)
        .param(project.value())
        .query(String.class)
        .list()
        .stream()
        .map(PartnershipId::of)
        .toList();
  }

  @Override
  public Optional<ProjectId> projectOf(PartnershipId partnership) {
    return find(partnership).map(State::project);
  }

  @Override
  public boolean isRunning(PartnershipId partnership, LocalDate on) {
    return find(partnership).filter(state -> state.runs(on)).isPresent();
  }

  @Override
  public List<MemberId> membersOf(PartnershipId partnership) {
    return find(partnership).map(State::members).orElse(List.of());
  }

  private record State(
      ProjectId project, List<MemberId> members, @Nullable LocalDate from, @Nullable LocalDate to) {

    boolean runs(LocalDate on) {
      return from != null && !on.isBefore(from) && (to == null || on.isBefore(to));
    }
  }

  private Optional<State> find(PartnershipId partnership) {
    return jdbc.sql(
            """
            select project, members, running_from, ended_on from partnership.state
            where partnership = ? for update
            """)
        .param(partnership.value())
        .query(
            (row, i) ->
                new State(
                    ProjectId.of(row.getString(1)),
                    Arrays.stream((String[]) row.getArray(2).getArray()).map(MemberId::of).toList(),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class)))
        .optional();
  }
}
