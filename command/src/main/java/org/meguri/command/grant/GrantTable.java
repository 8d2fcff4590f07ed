package org.meguri.command.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.meguri.command.budget.Booked;
import org.meguri.command.budget.Booking;
import org.meguri.command.grant.GrantClosingEvents.AmountFixed;
import org.meguri.command.grant.GrantClosingEvents.GrantRepaid;
import org.meguri.command.grant.GrantClosingEvents.GrantRevoked;
import org.meguri.command.grant.GrantClosingEvents.ReclaimOrdered;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantRunningEvents.ChangeApproved;
import org.meguri.command.grant.GrantRunningEvents.GrantMoved;
import org.meguri.command.grant.GrantRunningEvents.ReportDayExtended;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each grant stands, written in the transaction of each event itself. */
@Component
@ProcessingGroup("constraints")
class GrantTable implements Grants, ProjectGrants {
  private final JdbcClient jdbc;
  private final EventStore log;

  GrantTable(JdbcClient jdbc, EventStore log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @EventHandler
  void on(GrantEvent event) {
    if (event instanceof GrantAppliedFor applied) {
      begin(applied);
      return;
    }
    GrantStep before = step(event.grant());
    GrantStep after = before.after(event);
    if (after != before) {
      set(event.grant(), "step", after.name());
    }
    terms(event);
    if (event instanceof Booked booked) {
      booked.bookings().forEach(booking -> pay(event.grant(), booking));
    }
  }

  private void begin(GrantAppliedFor event) {
    jdbc.sql(
            """
            insert into grants.standing (grant_id, project, organization, kind, fiscal_year, step)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.grant().value(),
            event.project().value(),
            event.organization().value(),
            event.kind().name(),
            event.fiscalYear(),
            GrantStep.APPLIED.name())
        .update();
  }

  private void terms(GrantEvent event) {
    if (event instanceof GrantAwarded it) {
      set(it.grant(), "awarded", it.amount().amount());
      set(it.grant(), "report_by", it.reportBy());
    } else if (event instanceof ChangeApproved it) {
      add(it.grant(), "awarded", it.added().amount() - it.released().amount());
      LocalDate day = it.change().reportBy();
      if (day != null) {
        set(it.grant(), "report_by", day);
      }
    } else if (event instanceof GrantMoved it) {
      set(it.grant(), "project", it.project().value());
    } else if (event instanceof ReportDayExtended it) {
      set(it.grant(), "report_by", it.until());
    } else if (event instanceof AmountFixed it) {
      set(it.grant(), "fixed", it.amount().amount());
    } else {
      reclaimed(event);
    }
  }

  private void reclaimed(GrantEvent event) {
    if (event instanceof ReclaimOrdered it) {
      set(it.grant(), "outstanding", it.amount().amount());
    } else if (event instanceof GrantRepaid it) {
      add(it.grant(), "outstanding", -it.principal().amount());
    } else if (event instanceof GrantRevoked it) {
      set(it.grant(), "outstanding", 0L);
    }
  }

  private void pay(GrantId grant, Booking booking) {
    switch (booking.kind()) {
      case PAYMENT -> add(grant, "paid", booking.amount().amount());
      case REPAYMENT -> add(grant, "paid", -booking.amount().amount());
      default -> {
        // Promises and releases pay nothing.
      }
    }
  }

  private void set(GrantId grant, String column, Object value) {
    jdbc.sql("update grants.standing set %s = ? where grant_id = ?".formatted(column))
        .params(value, grant.value())
        .update();
  }

  private void add(GrantId grant, String column, long amount) {
    jdbc.sql("update grants.standing set %1$s = %1$s + ? where grant_id = ?".formatted(column))
        .params(amount, grant.value())
        .update();
  }

  private GrantStep step(GrantId grant) {
    return GrantStep.valueOf(
        jdbc.sql("select step from grants.standing where grant_id = ? for update")
            .param(grant.value())
            .query(String.class)
            .single());
  }

  @Override
  public List<GrantId> openOf(OrganizationId organization) {
    return jdbc
        .sql("select grant_id, step from grants.standing where organization = ? order by 1")
        .param(organization.value())
        .query((row, n) -> new Object[] {row.getString(1), row.getString(2)})
        .list()
        .stream()
        .filter(row -> GrantStep.valueOf((String) row[1]).isOpen())
        .map(row -> GrantId.of((String) row[0]))
        .toList();
  }

  @Override
  public List<GrantId> openIn(ProjectId project) {
    return jdbc
        .sql("select grant_id, step from grants.standing where project = ? order by 1 for update")
        .param(project.value())
        .query((row, n) -> new Object[] {row.getString(1), row.getString(2)})
        .list()
        .stream()
        .filter(row -> GrantStep.valueOf((String) row[1]).isUnsettled())
        .map(row -> GrantId.of((String) row[0]))
        .toList();
  }

  @Override
  public Yen paid(GrantId grant) {
    return standing(grant).map(Standing::paid).orElse(Yen.ZERO);
  }

  @Override
  public Optional<Standing> standing(GrantId grant) {
    return jdbc.sql("select * from grants.standing where grant_id = ?")
        .param(grant.value())
        .query(
            (row, n) ->
                new Standing(
                    ProjectId.of(row.getString("project")),
                    OrganizationId.of(row.getString("organization")),
                    GrantKind.valueOf(row.getString("kind")),
                    row.getInt("fiscal_year"),
                    GrantStep.valueOf(row.getString("step")),
                    yen(row.getObject("awarded", Long.class)),
                    Yen.of(row.getLong("paid")),
                    yen(row.getObject("fixed", Long.class)),
                    Yen.of(row.getLong("outstanding")),
                    row.getObject("report_by", LocalDate.class)))
        .optional();
  }

  /** From the grant's own events: days and parts of payments stand in no table. */
  @Override
  public Optional<Due> due(GrantId grant, LocalDate on) {
    return log.readEvents(grant.value(), 0)
        .asStream()
        .map(event -> (GrantEvent) event.getPayload())
        .reduce(GrantMoney.NONE, GrantMoney::after, (earlier, later) -> later)
        .owed()
        .map(owed -> new Due(owed.principal(), owed.surcharge(on)));
  }

  private static @Nullable Yen yen(@Nullable Long amount) {
    return amount == null ? null : Yen.of(amount);
  }
}
