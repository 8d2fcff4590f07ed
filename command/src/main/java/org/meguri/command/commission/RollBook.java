package org.meguri.command.commission;

import java.sql.Date;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionEvent.*;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.member.MemberId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes members, terms and interests in the transaction of the event itself. */
@Component
@ProcessingGroup("constraints")
class RollBook {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private final JdbcClient jdbc;

  RollBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(MemberAppointed e) {
    change(e.commission());
    jdbc.sql(
            """
            insert into commission.membership (commission, member, chair, held_from, held_until)
            values (?, ?, ?, ?, ?)
            """)
        .params(e.commission().value(), e.member().value(), e.chair(), e.from(), e.until())
        .update();
  }

  @EventHandler
  void on(MemberEnded e) {
    change(e.commission());
    jdbc.sql(
            """
            update commission.membership set held_until = ?
            where commission = ? and member = ? and ? between held_from and held_until
            """)
        .params(e.effectiveOn(), e.commission().value(), e.member().value(), e.effectiveOn())
        .update();
  }

  @EventHandler
  void on(EmploymentRecorded e) {
    change(e.commission());
    String employer = e.organization().value();
    fact(e.member(), e.about(), ConflictKind.EMPLOYMENT, false, e.from(), e.until(), employer);
    affiliation(
        new AffiliationRecorded(
            e.commission(),
            e.member(),
            AffiliationKind.EMPLOYMENT,
            e.organization(),
            null,
            e.from(),
            e.until()));
  }

  @EventHandler
  void on(AffiliationRecorded e) {
    change(e.commission());
    affiliation(e);
  }

  private void affiliation(AffiliationRecorded e) {
    OrganizationId organization = e.organization();
    MemberId registered = e.registered();
    LocalDate until = e.until();
    jdbc.sql(
            """
            insert into commission.affiliation
              (commission, member, kind, organization, registered, stands_from, stands_until)
            values (:commission, :member, :kind, :organization, :registered, :from, :until)
            """)
        .param("commission", e.commission().value())
        .param("member", e.member().value())
        .param("kind", e.kind().name())
        .param("organization", organization == null ? null : organization.value(), Types.VARCHAR)
        .param("registered", registered == null ? null : registered.value(), Types.VARCHAR)
        .param("from", e.from())
        .param("until", until == null ? null : Date.valueOf(until), Types.DATE)
        .update();
  }

  /** An award is a fact of the commission's roll, too: whoever assigns reviewers waits for it. */
  @EventHandler
  void on(GrantAwarded e) {
    jdbc.sql(
            """
            insert into commission.grant_made (grant_id, project, organization, awarded_on)
            values (?, ?, ?, ?) on conflict do nothing
            """)
        .params(e.grant().value(), e.project().value(), e.organization().value(), e.effectiveOn())
        .update();
    concerns("organization", e.organization().value());
  }

  @EventHandler
  void on(Designated e) {
    concerns("organization", e.organization().value());
  }

  private void concerns(String column, String id) {
    jdbc.sql(
            """
            update commission.roll set version = version + 1
            where commission in (select commission from commission.affiliation where %s = ?)
            """
                .formatted(column))
        .param(id)
        .update();
  }

  @EventHandler
  void on(InterestDeclared e) {
    change(e.commission());
    fact(e.member(), e.about(), e.kind(), true, e.from(), e.until(), e.note());
  }

  @EventHandler
  void on(InterestEnded e) {
    change(e.commission());
    jdbc.sql(
            """
            update commission.conflict_fact set stands_until = :until, end_note = :note
            where member = :member and project = :project and kind = :kind and declared
              and stands_from = :from and (stands_until is null or stands_until > :until)
            """)
        .param("until", e.effectiveOn())
        .param("note", e.note())
        .param("member", e.member().value())
        .param("project", e.about().value())
        .param("kind", e.kind().name())
        .param("from", e.from())
        .update();
  }

  /** A decline is a declaration too: it stands from its day on, in every case of the project. */
  @EventHandler
  void on(ReviewerDeclined e, @Timestamp Instant at) {
    jdbc.sql(
            """
            update commission.roll set version = version + 1
            where commission = (select commission from commission.review where review = ?)
            """)
        .param(e.review().value())
        .update();
    LocalDate from = LocalDate.ofInstant(at, TOKYO);
    fact(e.member(), e.project(), e.kind(), true, from, null, e.reason());
  }

  private void change(CommissionId commission) {
    jdbc.sql(
            """
            insert into commission.roll (commission) values (?)
            on conflict (commission) do update set version = roll.version + 1
            """)
        .param(commission.value())
        .update();
  }

  private void fact(
      PersonId member,
      ProjectId project,
      ConflictKind kind,
      boolean declared,
      LocalDate from,
      @Nullable LocalDate until,
      String note) {
    jdbc.sql(
            """
            insert into commission.conflict_fact
              (member, project, kind, declared, stands_from, stands_until, note)
            values (:member, :project, :kind, :declared, :from, :until, :note)
            """)
        .param("member", member.value())
        .param("project", project.value())
        .param("kind", kind.name())
        .param("declared", declared)
        .param("from", from)
        .param("until", until == null ? null : Date.valueOf(until), Types.DATE)
        .param("note", note)
        .update();
  }
}
