package org.meguri.workflows.papers;

import java.util.Locale;
import java.util.Optional;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.activity.ActivityEvent;
import org.meguri.command.actor.Personal;
import org.meguri.command.allocation.AllocationEvent;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.budget.BudgetEvent.BudgetProposed;
import org.meguri.command.candidate.CandidateEvent;
import org.meguri.command.clustermanager.ClusterManagerEvent;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerProposed;
import org.meguri.command.clustermanager.ClusterManagerEvent.ClusterManagerResubmitted;
import org.meguri.command.commission.ConditionEvent;
import org.meguri.command.commission.ConditionEvent.ConditionSet;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.ReviewEvent.VoteCast;
import org.meguri.command.commission.SessionEvent;
import org.meguri.command.commission.SessionEvent.AgendaItemAdded;
import org.meguri.command.commission.SessionEvent.AgendaItemRemoved;
import org.meguri.command.commission.SessionEvent.AgendaOrdered;
import org.meguri.command.commission.SessionEvent.MatterAdded;
import org.meguri.command.commission.SessionEvent.MatterRecorded;
import org.meguri.command.commission.SessionEvent.SessionMinutesCorrected;
import org.meguri.command.council.CouncilEvent;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.designation.DesignationEvent;
import org.meguri.command.evidence.CorrectionEvent;
import org.meguri.command.grant.GrantEvent;
import org.meguri.command.grant.GrantRunningEvents.TranchePaid;
import org.meguri.command.measure.MeasureEvent;
import org.meguri.command.member.MemberEvent;
import org.meguri.command.monitoring.MonitoringEvent;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.proposal.ProposalEvent;
import org.meguri.command.proposal.ProposalEvent.BureauOpinionGiven;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;

/**
 * One fact as it lies on the desk: of which case and which part of it, and which other case it is
 * about. A later one of the same case, kind and part covers it.
 */
record Paper(String caseId, String part, String about, Fact fact) {

  /** The fact as a paper; empty for those that are laid on no desk. */
  static Optional<Paper> of(Fact fact) {
    if (fact instanceof PlanEvent e) {
      return paper(e.plan(), "", e.project(), fact);
    }
    if (fact instanceof SurveyEvent e) {
      return paper(e.round(), source(e), e.project(), fact);
    }
    if (fact instanceof AssessmentEvent e) {
      return paper(e.assessment(), part(e), e.project(), fact);
    }
    if (fact instanceof ReviewEvent e) {
      return paper(e.review(), part(e), about(e), fact);
    }
    if (fact instanceof CorrectionEvent e) {
      return paper(e.correction(), "", e.project(), fact);
    }
    if (fact instanceof AgendaItemAdded || fact instanceof AgendaOrdered) {
      return Optional.empty();
    }
    if (fact instanceof SessionEvent e) {
      return paper(e.session(), part(e), "sessions", fact);
    }
    if (fact instanceof ConditionEvent e) {
      return paper(e.condition(), "", about(e), fact);
    }
    if (fact instanceof ActivityEvent e) {
      return paper(e.activity(), "", e.project(), fact);
    }
    if (fact instanceof CouncilEvent e) {
      return paper(e.council(), meeting(e), "councils", fact);
    }
    if (fact instanceof DesignationEvent e) {
      return paper(e.designation(), "", e.project(), fact);
    }
    if (fact instanceof GrantEvent e) {
      return paper(e.grant(), e instanceof TranchePaid p ? numbered(p) : "", e.project(), fact);
    }
    if (fact instanceof ClusterManagerEvent e) {
      return paper(e.clusterManager(), "", e.project(), withoutPersonalText(e));
    }
    if (fact instanceof AllocationEvent e) {
      return paper(e.allocation(), "", "allocations", fact);
    }
    if (fact instanceof MonitoringEvent e) {
      // Who is asked is read where it is kept: a list of thousands is no paper.
      return e instanceof FrameDrawn
          ? Optional.empty()
          : paper(
              e.survey(),
              e instanceof InvitationsIssued i ? i.project().value() : "",
              "monitoring",
              fact);
    }
    if (fact instanceof BudgetProposed e) {
      return paper(e.budget(), "", "budgets", fact);
    }
    if (fact instanceof MeasureEvent e) {
      return paper(e.measure(), "", "measures", fact);
    }
    if (fact instanceof MemberEvent e) {
      return MemberPaper.of(e).map(it -> new Paper(e.member().value(), "", "members", it));
    }
    if (fact instanceof ProposalEvent e) {
      return paper(e.proposal(), bureau(e), "proposals", fact);
    }
    if (fact instanceof CandidateEvent e) {
      return paper(e.candidate(), "", "candidates", fact);
    }
    if (fact instanceof PendingTargetSet e) {
      return paper(e.project(), e.targetId(), e.project(), fact);
    }
    return Optional.empty();
  }

  String name() {
    return nameOf(fact.getClass());
  }

  static String nameOf(Class<? extends Fact> kind) {
    EventName name = kind.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(kind + " has no stored name");
    }
    return name.value();
  }

  private static Optional<Paper> paper(Object caseId, String part, Object about, Fact fact) {
    return Optional.of(new Paper(caseId.toString(), part, about.toString(), fact));
  }

  /** Papers are not sealed: text about a person stays in the log. */
  private static Fact withoutPersonalText(ClusterManagerEvent event) {
    if (event instanceof ClusterManagerProposed e) {
      Personal nothing = new Personal(e.person(), null);
      return new ClusterManagerProposed(
          e.clusterManager(),
          e.project(),
          e.organization(),
          e.bureau(),
          e.designation(),
          e.rank(),
          e.person(),
          nothing,
          nothing,
          e.from(),
          e.predecessor(),
          e.version(),
          e.by());
    }
    if (event instanceof ClusterManagerResubmitted e) {
      return new ClusterManagerResubmitted(
          e.clusterManager(),
          e.project(),
          e.version(),
          new Personal(e.profile().of(), null),
          e.from(),
          e.by());
    }
    return event;
  }

  /** Each payment lies there for itself, in the order of their numbers. */
  private static String numbered(TranchePaid paid) {
    return String.format(Locale.ROOT, "%04d", paid.tranche());
  }

  private static String bureau(ProposalEvent event) {
    return event instanceof BureauOpinionGiven e ? e.bureau().value() : "";
  }

  private static String source(SurveyEvent event) {
    if (event instanceof FiguresSubmitted e) {
      return e.source();
    }
    if (event instanceof FiguresCorrected e) {
      return e.source();
    }
    return event instanceof CorrectionAsked e ? e.source() : "";
  }

  private static String meeting(CouncilEvent event) {
    if (event instanceof MeetingConvened e) {
      return Integer.toString(e.meeting());
    }
    if (event instanceof MinutesRecorded e) {
      return Integer.toString(e.meeting());
    }
    return event instanceof MinutesCorrected e ? Integer.toString(e.meeting()) : "";
  }

  private static String part(AssessmentEvent event) {
    return event instanceof OpinionAnswered e ? e.opinion().value() : "";
  }

  private static String part(ReviewEvent event) {
    if (event instanceof OpinionSubmitted e) {
      return e.opinion().value();
    }
    if (event instanceof VoteCast e) {
      return e.member().value();
    }
    return event instanceof ReviewerDeclined e ? e.member().value() : "";
  }

  /** Corrections lie there one by one, and what was taken off the agenda; else the latest. */
  private static String part(SessionEvent event) {
    if (event instanceof AgendaItemRemoved e) {
      return e.review().value();
    }
    if (event instanceof MatterAdded e) {
      return number(e.number());
    }
    if (event instanceof MatterRecorded e) {
      return number(e.number());
    }
    return event instanceof SessionMinutesCorrected e ? number(e.correction()) : "";
  }

  /** Sorts as it counts. */
  private static String number(int number) {
    return String.format(Locale.ROOT, "%04d", number);
  }

  private static Object about(ConditionEvent event) {
    return event instanceof ConditionSet e ? e.review() : event.project();
  }

  private static Object about(ReviewEvent event) {
    if (event instanceof ReviewOpened e) {
      return e.assessment();
    }
    return event instanceof ReviewResolved e ? e.assessment() : event.project();
  }
}
