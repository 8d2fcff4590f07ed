package org.meguri.workflows.acting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.Members;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.stereotype.Component;

/** What is open on a project that becomes part of another goes on there; its history stays. */
@Component
class Moves {
  private final SystemHand system;
  private final Members members;
  private final Clock clock;

  Moves(SystemHand system, Members members, Clock clock) {
    this.system = system;
    this.members = members;
    this.clock = clock;
  }

  void all(DelegateExecution step, DecidedProposal decided) {
    ProjectId from = decided.project();
    ProjectId into = Objects.requireNonNull(decided.into());
    LocalDate day = decided.effectiveOn();
    LocalDate today = LocalDate.now(clock);
    for (MemberId member : members.of(from, day.minusDays(1))) {
      boolean there = members.isMember(member, into, day);
      system.send(
          step,
          "leave:" + member,
          new LeaveProject(member, from, day, decided.proposal().value(), today));
      if (!there) {
        system.send(step, "join:" + member, new JoinProject(member, into, day, today));
      }
    }
  }
}
