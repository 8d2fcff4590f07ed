package org.meguri.command.monitoring;

import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.test.aggregate.ResultValidator;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.member.MemberId;
import org.meguri.command.monitoring.MonitoringEvent.Drawn;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringEvent.Response;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;
import org.meguri.command.project.ProjectId;

/** The survey of FY2006 of one project, and the words its tests are made of. */
abstract class SurveyFixture {
  static final MonitoringId SURVEY = MonitoringId.of(2006);
  static final LocalDate JUNE = LocalDate.of(2006, 6, 1);
  static final LocalDate JULY = LocalDate.of(2006, 7, 3);
  static final LocalDate END = LocalDate.of(2006, 10, 31);
  static final LocalDate NOVEMBER = LocalDate.of(2006, 11, 1);
  static final Actor CHIEF = person("kanda", Role.POLICY_DIRECTOR, Scope.ALL);
  static final List<Drawn> TWO =
      List.of(
          new Drawn(MemberId.of("member-1"), Respondent.COMPANY),
          new Drawn(MemberId.of("member-2"), Respondent.RESEARCHER));
  static final MonitoringBegun BEGUN = new MonitoringBegun(SURVEY, 2006, JUNE, END);
  static final MonitoringOpened OPENED =
      new MonitoringOpened(SURVEY, 1, JUNE, 100, END, JUNE, POLICY.person());
  static final FrameDrawn DRAWN = new FrameDrawn(SURVEY, K_RIP, TWO, JUNE);
  static final InvitationsIssued ISSUED =
      new InvitationsIssued(SURVEY, K_RIP, 2, JUNE, POLICY.person());
  static final MonitoringClosed CLOSED =
      new MonitoringClosed(SURVEY, Map.of("k-rip", new Response(2, 1)), NOVEMBER);
  static final ResultsWritten WRITTEN =
      new ResultsWritten(SURVEY, 1, "Partnerships grew.", NOVEMBER, POLICY.person());

  final StubLinks links = new StubLinks();

  static Map<String, Actor> by(Actor actor) {
    return Map.of(Actor.KEY, actor);
  }

  static void refused(ResultValidator<?> result, Refusal refusal, String... facts) {
    result.expectNoEvents().expectResultMessagePayload(Outcome.refused(refusal, facts));
  }

  /** One open link, and two who have not answered. */
  static final class StubLinks implements Links {
    static final String DIGEST = "d1";
    Optional<Open> open = Optional.of(new Open(SURVEY, K_RIP, 1, Respondent.COMPANY, 1));
    boolean renews = true;
    boolean used;

    @Override
    public Optional<Open> take(String digest, LocalDate on) {
      return digest.equals(DIGEST) && !on.isAfter(END) && !used ? open : Optional.empty();
    }

    @Override
    public void used(Open invitation) {
      used = true;
    }

    @Override
    public void issue(MonitoringId survey, ProjectId project, List<String> digests) {}

    @Override
    public boolean renew(MonitoringId survey, ProjectId project, int number, String digest) {
      return renews;
    }

    @Override
    public Map<String, Integer> waiting(MonitoringId survey) {
      return Map.of("k-rip", 2);
    }

    @Override
    public Map<String, Response> count(MonitoringId survey) {
      return CLOSED.responses();
    }
  }
}
