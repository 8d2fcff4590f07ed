package org.meguri.workflows.papers;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.meguri.command.assessment.AssessmentEvent;
import org.meguri.command.assessment.AssessmentEvent.OpinionAnswered;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewEvent.ReviewResolved;
import org.meguri.command.commission.ReviewEvent.ReviewerDeclined;
import org.meguri.command.commission.SessionEvent.SessionConvened;
import org.meguri.command.plan.PlanEvent;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.survey.SurveyEvent;
import org.meguri.command.survey.SurveyEvent.CorrectionAsked;
import org.meguri.command.survey.SurveyEvent.FiguresCorrected;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.springframework.stereotype.Component;

/** Lays each new fact of a case on the desk, in the transaction that records it. */
@Component
@ProcessingGroup("constraints")
class PapersOnDesk {

  private final Papers papers;

  PapersOnDesk(Papers papers) {
    this.papers = papers;
  }

  @EventHandler
  void on(PlanEvent e) {
    papers.keep(e.plan(), e, "", e.project());
  }

  @EventHandler
  void on(SurveyEvent e) {
    papers.keep(e.round(), e, source(e), e.project());
  }

  @EventHandler
  void on(AssessmentEvent e) {
    papers.keep(
        e.assessment(),
        e,
        e instanceof OpinionAnswered answered ? answered.opinion().value() : "",
        e.project());
  }

  @EventHandler
  void on(ReviewEvent e) {
    papers.keep(e.review(), e, part(e), about(e));
  }

  @EventHandler
  void on(SessionConvened e) {
    papers.keep(e.session(), e, "", "sessions");
  }

  @EventHandler
  void on(PendingTargetSet e) {
    papers.keep(e.project(), e, e.targetId(), e.project());
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

  private static String part(ReviewEvent event) {
    if (event instanceof OpinionSubmitted e) {
      return e.opinion().value();
    }
    return event instanceof ReviewerDeclined e ? e.member().value() : "";
  }

  private static Object about(ReviewEvent event) {
    if (event instanceof ReviewOpened e) {
      return e.assessment();
    }
    return event instanceof ReviewResolved e ? e.assessment() : event.project();
  }
}
