package org.meguri.command.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.monitoring.AnswerExamples.answered;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.MemberImport;
import org.meguri.command.monitoring.AnswerCommand.SubmitAnswer;
import org.meguri.command.monitoring.AnswerCommand.WithdrawAnswer;
import org.meguri.command.monitoring.MonitoringCommand.BeginMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.CloseMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.DrawFrame;
import org.meguri.command.monitoring.MonitoringCommand.IssueInvitations;
import org.meguri.command.monitoring.MonitoringCommand.OpenMonitoring;
import org.meguri.command.monitoring.MonitoringCommand.RenewInvitation;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;

/** A year's survey on a real database: every link once, and no way from an answer to a member. */
class MonitoringOnTheLogTest {
  private static final Actor RESPONDENT = new Actor(Respondent.PERSON, Set.of(), null);
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int MEMBERS = 12;

  private static Office office;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("monitoring");
    try (InputStream in =
        MonitoringOnTheLogTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
    StringBuilder list =
        new StringBuilder("kind,registrationNumber,name,prefecture,affiliation,project,since\n");
    for (int i = 0; i < MEMBERS; i++) {
      list.append("COMPANY,,Fictitious works ").append(i).append(",福岡県,,k-rip,2006-04-01\n");
    }
    assertThat(
            office
                .bean(MemberImport.class)
                .take(
                    list.toString().getBytes(StandardCharsets.UTF_8),
                    Office.acting(OFFICER),
                    LocalDate.of(2006, 4, 3)))
        .isInstanceOf(MemberImport.Result.Fits.class);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void everyLinkAnswersOnceAndTheClosingCountsWhatStands() {
    Run run = new Run(2006);
    assertThat(run.answer(0)).isInstanceOf(Outcome.Accepted.class);
    assertThat(run.answer(0)).isEqualTo(Outcome.refused(MonitoringRefused.LINK_NOT_OPEN));
    assertThat(run.answer(1)).isInstanceOf(Outcome.Accepted.class);
    assertThat(run.answer(2)).isInstanceOf(Outcome.Accepted.class);
    assertThat(run.withdraw(2)).isInstanceOf(Outcome.Accepted.class);
    assertThat(run.answer(2)).isEqualTo(Outcome.refused(MonitoringRefused.LINK_NOT_OPEN));
    assertThat(run.invitations().unanswered(run.survey)).hasSize(MEMBERS - 3);

    assertThat(run.close()).isInstanceOf(Outcome.Accepted.class);
    assertThat(payloads("monitoring.closed", run.survey.value()))
        .containsExactly(
            "{\"survey\":\"monitoring-2006\",\"responses\":{\"k-rip\":{\"invited\":12,\"answered\":2}},"
                + "\"effectiveOn\":\"2006-11-01\"}");
    assertThat(run.answer(3)).isEqualTo(Outcome.refused(MonitoringRefused.LINK_NOT_OPEN));
    assertThat(run.withdraw(1)).isEqualTo(Outcome.refused(MonitoringRefused.MONITORING_CLOSED));
    assertThat(run.invitations().unanswered(run.survey)).isEmpty();
  }

  @Test
  void aReplacedLinkIsClosedAndTheNewOneOpen() {
    Run run = new Run(2007);
    PersonalLink fresh = PersonalLink.fresh(CHANCE);
    assertThat(
            office.send(
                new RenewInvitation(run.survey, K_RIP, 1, fresh.digest(), run.july), POLICY))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(run.answer(0)).isEqualTo(Outcome.refused(MonitoringRefused.LINK_NOT_OPEN));
    assertThat(run.answer(fresh)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void nothingStoredLeadsFromAnAnswerToItsMember() {
    Run run = new Run(2008);
    assertThat(run.answer(0)).isInstanceOf(Outcome.Accepted.class);
    String answer = AnswerId.of(run.survey, run.links.get(0)).value();
    List<String> rows =
        office
            .meguri()
            .jdbc()
            .sql("select payload || metadata from log.event where stream = ?")
            .param(answer)
            .query(String.class)
            .list();
    assertThat(rows)
        .isNotEmpty()
        .allMatch(row -> !row.contains("member-") && !row.contains(run.links.get(0).digest()));
    assertThat(
            office
                .meguri()
                .jdbc()
                .sql(
                    "select count(*) from monitoring.invitation i"
                        + " where to_jsonb(i)::text like '%' || ? || '%'")
                .param(run.links.get(0).ref())
                .query(Long.class)
                .single())
        .isZero();
  }

  private static List<String> payloads(String name, String stream) {
    return office
        .meguri()
        .jdbc()
        .sql("select payload from log.event where name = ? and stream = ?")
        .params(name, stream)
        .query(String.class)
        .list();
  }

  /** One year's survey of K-RIP, its links in hand. */
  private static final class Run {
    final MonitoringId survey;
    final LocalDate july;
    final LocalDate november;
    final List<PersonalLink> links =
        IntStream.range(0, MEMBERS).mapToObj(i -> PersonalLink.fresh(CHANCE)).toList();

    Run(int year) {
      survey = MonitoringId.of(year);
      july = LocalDate.of(year, 7, 3);
      november = LocalDate.of(year, 11, 1);
      LocalDate june = LocalDate.of(year, 6, 1);
      LocalDate end = LocalDate.of(year, 10, 31);
      must(new BeginMonitoring(survey, year, june, end), SYSTEM);
      must(new OpenMonitoring(survey, 1, june, 100, end, june), POLICY);
      must(new DrawFrame(survey, List.of(K_RIP), june), SYSTEM);
      must(
          new IssueInvitations(
              survey, K_RIP, links.stream().map(PersonalLink::digest).toList(), june),
          POLICY);
    }

    Outcome answer(int which) {
      return answer(links.get(which));
    }

    Outcome answer(PersonalLink link) {
      Map<String, String> entries = answered("REMARK", "More matching");
      return office.send(
          new SubmitAnswer(AnswerId.of(survey, link), link.digest(), entries, july), RESPONDENT);
    }

    Outcome withdraw(int which) {
      return office.send(
          new WithdrawAnswer(AnswerId.of(survey, links.get(which)), july), RESPONDENT);
    }

    Outcome close() {
      return office.send(new CloseMonitoring(survey, november), SYSTEM);
    }

    Invitations invitations() {
      return office.bean(Invitations.class);
    }

    private static void must(Object command, Actor actor) {
      assertThat(office.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
    }
  }
}
