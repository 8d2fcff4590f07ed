package org.meguri.command.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.activity.ActivityExamples.COUNCIL;
import static org.meguri.command.activity.ActivityExamples.HELD;
import static org.meguri.command.activity.ActivityExamples.TODAY;
import static org.meguri.command.activity.ActivityExamples.business;
import static org.meguri.command.activity.ActivityExamples.seminar;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityCommand.CorrectActivity;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityCommand.WithdrawActivity;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.member.MemberEntry;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;

/** What records add up to, on a real database. */
class RecordedFiguresTest {
  private static final LocalDate FIRST = LocalDate.of(2006, 4, 1);

  private static Office office;
  private static RecordedFigures figures;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("recorded_figures");
    figures = office.bean(RecordedFigures.class);
    try (InputStream in =
        RecordedFiguresTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
    accepted(
        new EnterMember(ActivityExamples.MEMBER, company("Example Works"), K_RIP, FIRST, TODAY));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void recordsAddUpAndACorrectionAndAWithdrawalFlowThrough() {
    record("activity-k-rip-2006-1", seminar(40));
    record("activity-k-rip-2006-2", seminar(10, HELD.plusDays(1)));
    assertThat(until(TODAY)).isEqualTo(seminars(2, 50));
    assertThat(until(HELD)).isEqualTo(seminars(1, 40));

    accepted(
        new CorrectActivity(
            ActivityId.of("activity-k-rip-2006-1"), 1, seminar(35), "Miscounted", TODAY));
    assertThat(until(TODAY)).isEqualTo(seminars(2, 45));

    accepted(new WithdrawActivity(ActivityId.of("activity-k-rip-2006-2"), "Held by another"));
    assertThat(until(TODAY)).isEqualTo(seminars(1, 35));
    assertThat(figures.of(K_RIP, "kyushu", FIRST, TODAY)).isEmpty();
  }

  @Test
  void theSameBusinessIsCountedOnceHoweverManyRecordItAtOnce() throws Exception {
    ExecutorService clerks = Executors.newFixedThreadPool(4);
    try {
      List<Future<Outcome>> answers =
          clerks.invokeAll(
              IntStream.range(0, 12)
                  .<java.util.concurrent.Callable<Outcome>>mapToObj(
                      i ->
                          () ->
                              office.send(
                                  recording("activity-k-rip-2006-1" + i, business("れんが " + i % 2)),
                                  MANAGER))
                  .toList());
      int taken = 0;
      for (Future<Outcome> answer : answers) {
        if (answer.get() instanceof Outcome.Refused refused) {
          assertThat(refused.rule()).isEqualTo("business-counted-already");
        } else {
          taken++;
        }
      }
      assertThat(taken).isEqualTo(2);
    } finally {
      clerks.shutdownNow();
    }
    assertThat(figures.of(K_RIP, COUNCIL, FIRST, TODAY))
        .containsEntry("NEW_BUSINESSES_LAUNCHED", BigDecimal.valueOf(2));
  }

  @Test
  void aBusinessOfAMergedMemberIsThatOfTheOneItWasMergedInto() {
    MemberId into = MemberId.of("member-7");
    MemberId gone = MemberId.of("member-8");
    accepted(new EnterMember(into, company("Example Furnaces"), K_RIP, FIRST, TODAY));
    accepted(new EnterMember(gone, company("Example Kilns"), K_RIP, FIRST, TODAY));
    record("activity-k-rip-2006-70", kiln(gone));
    accepted(new MergeMember(gone, into, TODAY, "One firm", TODAY));
    assertThat(office.send(recording("activity-k-rip-2006-77", kiln(into)), MANAGER))
        .isEqualTo(
            Outcome.refused(
                ActivityRefused.BUSINESS_COUNTED_ALREADY,
                "field",
                "subject",
                "found",
                "activity-k-rip-2006-70"));
  }

  private static MemberEntry company(String name) {
    return new MemberEntry(MemberKind.COMPANY, null, name, Prefecture.FUKUOKA, null, null, null);
  }

  private static ActivityContent kiln(MemberId member) {
    return new ActivityContent(
        ActivityKind.NEW_BUSINESS_STARTED, HELD, "Omuta", "Kilns", null, 0, 0, member, null);
  }

  private static Map<String, BigDecimal> until(LocalDate last) {
    Map<String, BigDecimal> found = figures.of(K_RIP, COUNCIL, FIRST, last);
    found.remove("NEW_BUSINESSES_LAUNCHED");
    found.remove("NEW_BUSINESSES_STARTED");
    return found;
  }

  private static Map<String, BigDecimal> seminars(int held, int participants) {
    return Map.of(
        "SEMINARS",
        BigDecimal.valueOf(held),
        "SEMINAR_PARTICIPANTS",
        BigDecimal.valueOf(participants));
  }

  private static void record(String id, ActivityContent content) {
    accepted(recording(id, content));
  }

  private static RecordActivity recording(String id, ActivityContent content) {
    return new RecordActivity(ActivityId.of(id), K_RIP, COUNCIL, content, TODAY);
  }

  private static void accepted(Object command) {
    assertThat(office.send(command, MANAGER)).isInstanceOf(Outcome.Accepted.class);
  }
}
