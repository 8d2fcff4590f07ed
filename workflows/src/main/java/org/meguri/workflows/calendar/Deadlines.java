package org.meguri.workflows.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.meguri.command.commission.ConditionEvent.ConditionSet;
import org.meguri.command.designation.DesignationEvent.RevocationProposed;
import org.meguri.command.designation.DesignationEvent.SuspensionProposed;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.Grants;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.proposal.Proposals;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.LateExceptionGranted;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * When a task is due, reminded of and escalated; the diagrams ask here. Days end when the office
 * closes, at 17:15.
 */
@Component("deadlines")
public class Deadlines {

  private static final int TO_ANSWER = 14;
  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 15);

  private final Programmes programmes;
  private final Papers papers;
  private final Grants grants;
  private final Proposals proposals;
  private final Clock clock;

  Deadlines(Programmes programmes, Papers papers, Grants grants, Proposals proposals, Clock clock) {
    this.proposals = proposals;
    this.programmes = programmes;
    this.papers = papers;
    this.grants = grants;
    this.clock = clock;
  }

  public Date dueOf(VariableScope process, String task) {
    return at(dueOn(process, task), CLOSES);
  }

  /** Never before the next business day: a reminder on the day a task comes up helps nobody. */
  public Date reminderOf(VariableScope process, String task) {
    BusinessDays days = businessDays();
    LocalDate wanted = days.plus(dueOn(process, task), -TaskTerm.of(task).reminderBefore());
    LocalDate earliest = days.plus(today(), 1);
    return at(wanted.isBefore(earliest) ? earliest : wanted, OPENS);
  }

  /** Never before the reminder's day is over. */
  public Date escalationOf(VariableScope process, String task) {
    BusinessDays days = businessDays();
    LocalDate wanted = days.plus(dueOn(process, task), TaskTerm.of(task).escalationAfter());
    LocalDate earliest = days.plus(today(), 2);
    return at(wanted.isBefore(earliest) ? earliest : wanted, OPENS);
  }

  /** When the survey's window is over: at the end of its last day, business day or not. */
  public Date windowEnd(VariableScope process) {
    ProgrammeFile.Window window = window(process);
    return at(window.closesOn(fiscalYear(process)).plusDays(1), LocalTime.MIDNIGHT);
  }

  /** When a monitoring survey's window is over, as its officer opened it. */
  public Date monitoringEnd(VariableScope process) {
    return at(monitoringCloses(process).plusDays(1), LocalTime.MIDNIGHT);
  }

  /**
   * When members who have not answered are reminded: on the programme's day, but not before they
   * have had two weeks, and never after the survey's last day.
   */
  public Date respondentReminder(VariableScope process, String step) {
    int year = fiscalYear(process);
    LocalDate planned =
        Objects.requireNonNull(programmes.current().monitoring())
            .reminderOn(step.equals("remindFirst") ? 1 : 2, year);
    LocalDate sent =
        papers
            .latest(MonitoringId.of(year), InvitationsSent.class)
            .map(InvitationsSent::effectiveOn)
            .orElseGet(this::today);
    LocalDate wanted = later(sent.plusDays(TO_ANSWER), planned);
    LocalDate last = monitoringCloses(process);
    return at(wanted.isAfter(last) ? last : wanted, OPENS);
  }

  private LocalDate monitoringCloses(VariableScope process) {
    return papers
        .latest(MonitoringId.of(fiscalYear(process)), MonitoringOpened.class)
        .map(MonitoringOpened::closesOn)
        .orElseThrow(() -> new IllegalStateException("The survey is not opened"));
  }

  /** When a granted late exception is over. */
  public Date exceptionEnd(VariableScope process) {
    LocalDate until =
        papers
            .latest(RoundId.of((String) process.getVariable("roundId")), LateExceptionGranted.class)
            .map(LateExceptionGranted::until)
            .orElseGet(this::today);
    return at(until.plusDays(1), LocalTime.MIDNIGHT);
  }

  /** When an organization that is to be heard has had its time to answer. */
  public Date hearingEnd(VariableScope process) {
    LocalDate until = statementDue(process).orElseGet(() -> dueOn(process, "hearOrganization"));
    return at(until.plusDays(1), LocalTime.MIDNIGHT);
  }

  /** When the day of a grant's final report is over, as it was decided, changed or extended. */
  public Date reportDayEnd(VariableScope process) {
    LocalDate day = reportDue(process).orElseGet(() -> dueOn(process, "submitFinalReport"));
    return at(day.plusDays(1), LocalTime.MIDNIGHT);
  }

  /** When what a proposal decides takes effect: as its day begins, business day or not. */
  public Date effectOf(VariableScope process) {
    return at(
        proposals.standing(ProposalId.of(caseId(process))).orElseThrow().effectiveOn(),
        LocalTime.MIDNIGHT);
  }

  public BusinessDays businessDays() {
    return new BusinessDays(new HashSet<>(programmes.current().holidays()));
  }

  private LocalDate dueOn(VariableScope process, String task) {
    BusinessDays days = businessDays();
    LocalDate usual = days.plus(today(), TaskTerm.of(task).businessDays());
    return switch (task) {
      case "setTarget" -> targetDue(process).orElse(usual);
      case "hearOrganization" -> statementDue(process).orElse(usual);
      case "submitFinalReport" -> reportDue(process).orElse(usual);
      case "reportFulfilment", "reportProgrammeFulfilment" -> conditionDue(process).orElse(usual);
      case "draftPlan" -> later(days.onOrBefore(planDue(process)), days.plus(today(), 3));
      case "submitFigures", "submitBureauFigures" ->
          later(
              days.onOrBefore(window(process).internalDueOn(fiscalYear(process))),
              days.plus(today(), 3));
      default -> usual;
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private LocalDate planDue(VariableScope process) {
    return programmes.current().season().planDue().on(fiscalYear(process));
  }

  /** The very day the plan names, business day or not: what is late shows by how much. */
  private Optional<LocalDate> targetDue(VariableScope process) {
    return programmes.current().project((String) process.getVariable("projectId")).stream()
        .flatMap(project -> project.targets().stream())
        .filter(target -> target.id().equals(process.getVariable("targetId")))
        .map(ProgrammeFile.TargetEntry::dueBy)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private Optional<LocalDate> statementDue(VariableScope process) {
    String designation = caseId(process);
    return "REVOCATION".equals(process.getVariable("matter"))
        ? papers
            .latest(designation, RevocationProposed.class)
            .map(RevocationProposed::statementDueOn)
        : papers
            .latest(designation, SuspensionProposed.class)
            .map(SuspensionProposed::statementDueOn);
  }

  /**
   * The day the commission set; also after a report was returned: what is late shows by how much.
   */
  private Optional<LocalDate> conditionDue(VariableScope process) {
    return papers.latest(caseId(process), ConditionSet.class).map(ConditionSet::dueBy);
  }

  private Optional<LocalDate> reportDue(VariableScope process) {
    return grants.standing(GrantId.of(caseId(process))).map(Grants.Standing::reportBy);
  }

  private static String caseId(VariableScope process) {
    return process instanceof DelegateExecution execution
        ? String.valueOf(execution.getProcessBusinessKey())
        : "unknown";
  }

  private ProgrammeFile.Window window(VariableScope process) {
    return programmes.current().window((String) process.getVariable("window")).orElseThrow();
  }

  private static int fiscalYear(VariableScope process) {
    return (Integer) process.getVariable("fiscalYear");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Date at(LocalDate day, LocalTime time) {
    Instant instant = day.atTime(time).atZone(clock.getZone()).toInstant();
    return Date.from(instant);
  }
}
