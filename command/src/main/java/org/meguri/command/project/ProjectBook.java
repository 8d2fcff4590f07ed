package org.meguri.command.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.EntryJson;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.project.ProjectEvent.ChangeAnnounced;
import org.meguri.command.project.ProjectEvent.ProjectAbolished;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.ProjectReceived;
import org.meguri.command.project.ProjectEvent.TargetChanged;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the tables of projects in the transaction of each fact itself. */
@Component
@ProcessingGroup("constraints")
class ProjectBook {
  private final JdbcClient jdbc;

  ProjectBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventHandler
  void on(ProjectPrepared e) {
    jdbc.sql(
            """
            insert into project.entry (project, programme, bureau, content)
            values (?, ?, ?, ?::jsonb)
            """)
        .params(
            e.project().value(),
            e.programme().value(),
            e.bureau().value(),
            EntryJson.write(Entered.entry(e)))
        .update();
    promotedBy(
        e.project(), e.organizations().stream().map(OrganizationPart::organization).toList());
    revised();
  }

  @EventHandler
  void on(TargetRecorded e) {
    change(e.project(), entry -> aiming(entry, e.target().id(), Entered.target(e.target())));
  }

  @EventHandler
  void on(ProjectDecided e) {
    inForce(e.project(), e.effectiveOn());
  }

  @EventHandler
  void on(ProjectAdopted e) {
    inForce(e.project(), e.effectiveOn());
  }

  @EventHandler
  void on(ChangeAnnounced e) {
    jdbc.sql("update project.entry set programme = ? where project = ?")
        .params(e.programme().value(), e.project().value())
        .update();
    jdbc.sql("delete from project.organization where project = ?")
        .param(e.project().value())
        .update();
    promotedBy(e.project(), e.organizations());
  }

  @EventHandler
  void on(ProjectModified e) {
    change(e.project(), entry -> Entered.modified(entry, e));
  }

  @EventHandler
  void on(TargetChanged e) {
    Target now = e.now();
    Target before = e.before();
    change(
        e.project(),
        entry ->
            now != null
                ? aiming(entry, now.id(), Entered.target(now))
                : before == null ? entry : aiming(entry, before.id(), null));
  }

  @EventHandler
  void on(ProjectAbolished e) {
    ended(e.project(), e.effectiveOn());
  }

  @EventHandler
  void on(ProjectIntegrated e) {
    ended(e.project(), e.effectiveOn());
    jdbc.sql("update project.entry set integrated_into = ? where project = ?")
        .params(e.into().value(), e.project().value())
        .update();
  }

  /** Who promoted the one promotes the other now. */
  @EventHandler
  void on(ProjectReceived e) {
    List<Organization> more = entry(e.from()).organizations();
    change(e.project(), entry -> Entered.promoted(entry, more));
    jdbc.sql(
            """
            update project.organization set project = ?, place = place +
              (select coalesce(max(place) + 1, 0) from project.organization where project = ?)
            where project = ?
            """)
        .params(e.project().value(), e.project().value(), e.from().value())
        .update();
  }

  private void inForce(ProjectId project, LocalDate from) {
    jdbc.sql("update project.entry set in_force_from = ? where project = ?")
        .params(from, project.value())
        .update();
  }

  private void ended(ProjectId project, LocalDate from) {
    jdbc.sql("update project.entry set ended_from = ? where project = ?")
        .params(from, project.value())
        .update();
  }

  private void promotedBy(ProjectId project, List<OrganizationId> organizations) {
    for (int i = 0; i < organizations.size(); i++) {
      jdbc.sql(
              """
              insert into project.organization (organization, project, place) values (?, ?, ?)
              on conflict (organization) do update set
                project = excluded.project, place = excluded.place
              """)
          .params(organizations.get(i).value(), project.value(), i)
          .update();
    }
  }

  /** In the order they were first named. */
  private static ProjectEntry aiming(ProjectEntry entry, String target, @Nullable TargetEntry now) {
    List<TargetEntry> targets = new ArrayList<>(entry.targets());
    int at = targets.stream().map(TargetEntry::id).toList().indexOf(target);
    if (at >= 0) {
      targets.remove(at);
    }
    if (now != null) {
      targets.add(at < 0 ? targets.size() : at, now);
    }
    return Entered.aiming(entry, targets);
  }

  private ProjectEntry entry(ProjectId project) {
    return EntryJson.read(
        jdbc.sql("select content from project.entry where project = ?")
            .param(project.value())
            .query(String.class)
            .single());
  }

  private void change(ProjectId project, UnaryOperator<ProjectEntry> to) {
    jdbc.sql("update project.entry set content = ?::jsonb where project = ?")
        .params(EntryJson.write(to.apply(entry(project))), project.value())
        .update();
    revised();
  }

  private void revised() {
    jdbc.sql("update project.revision set revision = gen_random_uuid()").update();
  }
}
