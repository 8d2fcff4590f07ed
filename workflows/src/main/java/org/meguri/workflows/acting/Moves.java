package org.meguri.workflows.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.clustermanager.ClusterManagerCommand.MoveClusterManager;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.clustermanager.ClusterManagers.InPost;
import org.meguri.command.designation.DesignationCommand.MoveDesignation;
import org.meguri.command.designation.Designations.Known;
import org.meguri.command.designation.ProjectDesignations;
import org.meguri.command.grant.GrantCommand.MoveGrant;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.ProjectGrants;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.Members;
import org.meguri.command.partnership.PartnershipCommand.MovePartnership;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.ProjectPartnerships;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.stereotype.Component;

/** What is open on a project that becomes part of another goes on there; its history stays. */
@Component
class Moves {
  private final SystemHand system;
  private final Open open;
  private final MovedPosts posts;
  private final RuntimeService engine;
  private final Clock clock;

  Moves(SystemHand system, Open open, MovedPosts posts, RuntimeService engine, Clock clock) {
    this.system = system;
    this.open = open;
    this.posts = posts;
    this.engine = engine;
    this.clock = clock;
  }

  /** Where what is open is asked for. */
  @Component
  record Open(
      Members members,
      ProjectGrants grants,
      ProjectPartnerships partnerships,
      ProjectDesignations designations,
      ClusterManagers managers) {}

  void all(DelegateExecution step, DecidedProposal decided) {
    ProjectId into = Objects.requireNonNull(decided.into());
    for (Known known : open.designations().standingIn(decided.project())) {
      designation(step, known, into, decided);
    }
    for (GrantId grant : open.grants().openIn(decided.project())) {
      system.send(
          step,
          "grant:" + grant,
          new MoveGrant(grant, into, decided.proposal(), decided.effectiveOn()));
      goesOnThere(grant.value(), into);
    }
    for (PartnershipId partnership : open.partnerships().openIn(decided.project())) {
      system.send(
          step,
          "partnership:" + partnership,
          new MovePartnership(partnership, into, decided.proposal(), decided.effectiveOn()));
    }
    members(step, into, decided);
    posts.move(step, into, decided);
  }

  /** What is still to be done about a case is work of the project it belongs to now. */
  private void goesOnThere(String caseId, ProjectId into) {
    engine
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(caseId)
        .list()
        .forEach(process -> engine.setVariable(process.getId(), "projectId", into.value()));
  }

  private void designation(
      DelegateExecution step, Known known, ProjectId into, DecidedProposal decided) {
    for (InPost post : open.managers().inPostFrom(known.designation(), decided.effectiveOn())) {
      system.send(
          step,
          "manager:" + post.clusterManager(),
          new MoveClusterManager(
              post.clusterManager(), into, decided.proposal(), decided.effectiveOn()));
      goesOnThere(post.clusterManager().value(), into);
    }
    system.send(
        step,
        "designation:" + known.designation(),
        new MoveDesignation(known.designation(), into, decided.proposal(), decided.effectiveOn()));
    goesOnThere(known.designation().value(), into);
  }

  private void members(DelegateExecution step, ProjectId into, DecidedProposal decided) {
    LocalDate day = decided.effectiveOn();
    LocalDate today = LocalDate.now(clock);
    for (MemberId member : open.members().of(decided.project(), day.minusDays(1))) {
      boolean there = open.members().isMember(member, into, day);
      system.send(
          step,
          "leave:" + member,
          new LeaveProject(member, decided.project(), day, decided.proposal().value(), today));
      if (!there) {
        system.send(step, "join:" + member, new JoinProject(member, into, day, today));
      }
    }
  }
}
