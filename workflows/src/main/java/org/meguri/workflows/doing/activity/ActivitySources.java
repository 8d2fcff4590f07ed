package org.meguri.workflows.doing.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.tasklist.Capacities;
import org.springframework.stereotype.Component;

/**
 * For whom somebody may record activities: a project and one of its organizations, or its bureau.
 */
@Component
class ActivitySources {

  /** A project with where its activities come from. */
  record Source(ProjectId project, String id) {
    private static final String BETWEEN = "/";

    static Source read(String value) {
      String[] parts = value.split(BETWEEN, 2);
      return new Source(ProjectId.of(parts[0]), parts[parts.length - 1]);
    }

    String value() {
      return project + BETWEEN + id;
    }
  }

  private final Programmes programmes;
  private final Projects projects;
  private final Designations designations;
  private final Capacities capacities;

  ActivitySources(
      Programmes programmes, Projects projects, Designations designations, Capacities capacities) {
    this.programmes = programmes;
    this.projects = projects;
    this.designations = designations;
    this.capacities = capacities;
  }

  /** Of one project, or of all where none is named; in the order of the programme file. */
  List<Field.Option> of(PersonId person, String project, LocalDate on) {
    List<Actor> actors = capacities.of(person);
    List<Field.Option> options = new ArrayList<>();
    for (ProjectEntry entry : programmes.current().projects()) {
      if (project.isEmpty() || entry.id().equals(project)) {
        of(entry, actors, on).forEach(source -> options.add(option(entry, source)));
      }
    }
    return options;
  }

  private List<Source> of(ProjectEntry entry, List<Actor> actors, LocalDate on) {
    ProjectId project = ProjectId.of(entry.id());
    Set<String> found = new LinkedHashSet<>();
    boolean officer = actors.stream().anyMatch(a -> a.isOfficerOf(entry.bureau()));
    boolean all = officer || actors.stream().anyMatch(a -> a.isManagerOf(project));
    if (officer) {
      found.add(entry.bureau().value());
    }
    projects.organizationsOf(project).stream()
        .filter(o -> all || actors.stream().anyMatch(a -> a.isStaffOf(o)))
        .forEach(o -> found.add(o.value()));
    organizationsOf(actors)
        .filter(o -> designations.isValid(o, project, on))
        .forEach(o -> found.add(o.value()));
    return found.stream().map(id -> new Source(project, id)).toList();
  }

  private static Stream<OrganizationId> organizationsOf(List<Actor> actors) {
    return actors.stream()
        .flatMap(a -> a.held().stream())
        .filter(held -> held.role() == Role.STAFF)
        .map(held -> OrganizationId.of(held.scope().id()))
        .distinct();
  }

  /** Named with the project, because a bureau may have several. */
  private Label bureau(ProjectEntry entry) {
    return programmes.current().bureaus().stream()
        .filter(b -> b.id().equals(entry.bureau()))
        .findFirst()
        .<Label>map(
            b ->
                new Label.Named(
                    b.name().en() + " (" + entry.name().en() + ")",
                    b.name().ja() + "(" + entry.name().ja() + ")"))
        .orElseGet(() -> Label.named(entry.name()));
  }

  private Field.Option option(ProjectEntry entry, Source source) {
    Label whose =
        source.id().equals(entry.bureau().value())
            ? bureau(entry)
            : Evidences.organization(programmes.current(), entry.id(), source.id());
    return new Field.Option(source.value(), whose);
  }
}
