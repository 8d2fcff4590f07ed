package org.meguri.command.designation;

import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.project.SomeLives;

/** What a designation's rules ask of other cases, as a test says it is. */
final class StubOffice {
  OrganizationKind kind = OrganizationKind.UNIVERSITY;
  boolean active = true;
  boolean pending;
  boolean designated;
  final Set<PersonId> managers = new HashSet<>();
  final Map<GrantId, Grants.Standing> grants = new LinkedHashMap<>();

  Designations.@Nullable Known known;

  final Organizations organizations = new TheOrganizations();
  final Designations designations = new TheDesignations();
  final ClusterManagers clusterManagers = new TheManagers();
  final Projects projects = new OneProject();
  final SomeLives lives = new SomeLives();

  List<Object> resources() {
    return List.of(
        organizations,
        designations,
        clusterManagers,
        new TheGrants(),
        projects,
        lives,
        new Applying(organizations, designations));
  }

  private final class TheOrganizations implements Organizations {
    @Override
    public boolean isKnown(OrganizationId organization) {
      return true;
    }

    @Override
    public boolean isActive(OrganizationId organization) {
      return active;
    }

    @Override
    public Optional<BureauId> bureauOf(OrganizationId organization) {
      return Optional.of(KYUSHU);
    }

    @Override
    public Optional<OrganizationKind> kindOf(OrganizationId organization) {
      return Optional.of(kind);
    }

    @Override
    public Optional<Known> find(OrganizationId organization) {
      return Optional.of(
          new Known(organization, KYUSHU, kind, new Name("University", "大学"), !active));
    }

    @Override
    public List<Known> all() {
      return List.of();
    }
  }

  private final class TheDesignations implements Designations {
    @Override
    public Optional<DesignationId> validOne(
        OrganizationId organization, ProjectId project, LocalDate on) {
      return Optional.empty();
    }

    @Override
    public boolean isValid(DesignationId designation, LocalDate on) {
      return true;
    }

    @Override
    public boolean isInForce(DesignationId designation, LocalDate on) {
      return true;
    }

    @Override
    public boolean isPending(OrganizationId organization, ProjectId project) {
      return pending;
    }

    @Override
    public boolean isDesignated(OrganizationId organization, ProjectId project, LocalDate from) {
      return designated;
    }

    @Override
    public boolean isBound(OrganizationId organization, LocalDate from) {
      return pending || designated;
    }

    @Override
    public Optional<LocalDate> lostFrom(OrganizationId organization, ProjectId project) {
      return Optional.empty();
    }

    @Override
    public Optional<Known> find(DesignationId designation) {
      return Optional.ofNullable(known);
    }

    @Override
    public List<Known> of(OrganizationId organization) {
      return List.of();
    }
  }

  private final class TheManagers implements ClusterManagers {
    @Override
    public boolean isManagerAt(PersonId person, OrganizationId organization, LocalDate on) {
      return managers.contains(person);
    }

    @Override
    public List<InPost> inPostFrom(DesignationId designation, LocalDate from) {
      return List.of();
    }

    @Override
    public Optional<InPost> find(ClusterManagerId clusterManager) {
      return Optional.empty();
    }
  }

  private final class TheGrants implements Grants {
    @Override
    public List<GrantId> openOf(OrganizationId organization) {
      return List.copyOf(grants.keySet());
    }

    @Override
    public Yen paid(GrantId grant) {
      return Yen.ZERO;
    }

    @Override
    public Optional<Due> due(GrantId grant, LocalDate on) {
      return Optional.empty();
    }

    @Override
    public Optional<Standing> standing(GrantId grant) {
      return Optional.ofNullable(grants.get(grant));
    }
  }

  private static final class OneProject implements Projects {
    @Override
    public Optional<BureauId> bureauOf(ProjectId project) {
      return project.equals(K_RIP) ? Optional.of(KYUSHU) : Optional.empty();
    }

    @Override
    public List<OrganizationId> organizationsOf(ProjectId project) {
      return List.of();
    }

    @Override
    public List<ProjectId> all() {
      return List.of(K_RIP);
    }
  }
}
