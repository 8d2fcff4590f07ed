package org.meguri.query.fold;

import java.util.List;
import org.meguri.command.Fact;
import org.meguri.command.activity.ActivityEvent;
import org.meguri.command.allocation.AllocationEvent;
import org.meguri.command.budget.BudgetEvent;
import org.meguri.command.candidate.CandidateEvent;
import org.meguri.command.clustermanager.ClusterManagerEvent;
import org.meguri.command.commission.ConditionEvent;
import org.meguri.command.council.CouncilEvent;
import org.meguri.command.designation.DesignationEvent;
import org.meguri.command.evidence.CorrectionEvent;
import org.meguri.command.export.ExportEvent;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.measure.MeasureApplicationEvent;
import org.meguri.command.measure.MeasureEvent;
import org.meguri.command.member.MemberEvent;
import org.meguri.command.member.MemberListEvent;
import org.meguri.command.monitoring.AnswerEvent;
import org.meguri.command.monitoring.MonitoringEvent;
import org.meguri.command.organization.OrganizationEvent;
import org.meguri.command.partnership.PartnershipEvent;
import org.meguri.command.proposal.ProposalEvent;
import org.meguri.command.supporter.SupporterEvent;

/**
 * Kinds of case that have a fold of their own. The folds of projects, tasks and reviewers leave
 * them out: a project's history names their events, its state does not grow with them.
 */
public final class OtherCases {

  /** Their sealed event interfaces. */
  public static final List<Class<? extends Fact>> EVENTS =
      List.of(
          ActivityEvent.class,
          AllocationEvent.class,
          AnswerEvent.class,
          BudgetEvent.class,
          CandidateEvent.class,
          ClusterManagerEvent.class,
          ConditionEvent.class,
          CorrectionEvent.class,
          CouncilEvent.class,
          DesignationEvent.class,
          ExportEvent.class,
          GrantEvent.class,
          MeasureApplicationEvent.class,
          MeasureEvent.class,
          MemberEvent.class,
          MemberListEvent.class,
          MonitoringEvent.class,
          OrganizationEvent.class,
          PartnershipEvent.class,
          ProposalEvent.class,
          SupporterEvent.class);

  private OtherCases() {}
}
