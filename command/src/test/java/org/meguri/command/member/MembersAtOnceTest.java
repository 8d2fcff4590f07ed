package org.meguri.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.grant.AtOnce;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;
import org.meguri.command.project.ProjectId;

/** Joining, leaving and merging, one after the other and all at once. */
class MembersAtOnceTest {
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);
  private static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  private static final int ROUNDS = 25;

  private static Office office;
  private static Members members;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("members_at_once");
    members = office.bean(Members.class);
    try (InputStream in =
        MembersAtOnceTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void nobodyJoinsTwiceNorBeforeTheyLeft() {
    MemberId member = entered("joining");
    assertThat(sent(new JoinProject(member, K_RIP, ON, ON))).isEqualTo("joined-already");
    assertThat(sent(new LeaveProject(member, SILICON, ON, "Moved", ON)))
        .isEqualTo("not-a-member-of-the-project");
    assertThat(sent(new LeaveProject(member, K_RIP, ON.plusDays(1), "Moved", ON)))
        .isEqualTo("day-in-future");
    assertThat(sent(new LeaveProject(member, K_RIP, day(3), "Moved", ON))).isEmpty();
    assertThat(sent(new JoinProject(member, K_RIP, day(2), ON))).isEqualTo("joined-already");
    assertThat(sent(new JoinProject(member, K_RIP, day(3), ON))).isEmpty();
    assertThat(sent(new JoinProject(member, SILICON, ON, ON), MANAGER)).isEqualTo("not-authorized");
  }

  @Test
  void aMergeGoesIntoAnotherThatStandsAndNeverRoundInACircle() {
    MemberId one = entered("circle-one");
    MemberId other = entered("circle-other");
    assertThat(sent(merging(one, one))).isEqualTo("merged-into-itself");
    assertThat(sent(merging(one, MemberId.of("member-nobody")))).isEqualTo("member-unknown");
    assertThat(sent(new MergeMember(one, other, ON.plusDays(1), "Merger", ON)))
        .isEqualTo("day-in-future");
    assertThat(sent(new MergeMember(one, other, ON, " ", ON))).isEqualTo("reason-missing");
    assertThat(sent(merging(one, other), FOREIGN_OFFICER)).isEqualTo("not-authorized");
    assertThat(sent(merging(one, other))).isEmpty();
    assertThat(sent(merging(other, one))).isEqualTo("member-merged");
    assertThat(sent(merging(one, entered("circle-third")))).isEqualTo("member-merged");
    assertThat(sent(new JoinProject(one, SILICON, ON, ON))).isEqualTo("member-merged");
  }

  @Test
  void nobodyIsMergedOnADayBeforeTheyJoinedOrLeft() {
    MemberId joined = entered("late-join");
    MemberId into = entered("late-into");
    assertThat(sent(new JoinProject(joined, SILICON, day(2), ON))).isEmpty();
    assertThat(sent(new MergeMember(joined, into, day(1), "Merger", ON)))
        .isEqualTo("dates-reversed");
    assertThat(sent(new LeaveProject(joined, K_RIP, day(4), "Moved", ON))).isEmpty();
    assertThat(sent(new MergeMember(joined, into, day(3), "Merger", ON)))
        .isEqualTo("dates-reversed");
    assertThat(sent(new MergeMember(joined, into, day(4), "Merger", ON))).isEmpty();
    assertThat(members.projectsOf(joined, ON)).isEmpty();
    assertThat(members.projectsOf(into, ON)).containsExactly(K_RIP, SILICON);
  }

  @Test
  void twoEntriesOfTheSameCompanyAtOnceCountItOnce() {
    try (AtOnce atOnce = new AtOnce(4)) {
      for (int i = 0; i < ROUNDS; i++) {
        String name = "Same Works " + i;
        List<Callable<String>> hands =
            List.of(
                () -> sent(entering("same-a-" + name.hashCode(), name)),
                () -> sent(entering("same-b-" + name.hashCode(), name + " ")),
                () -> sent(entering("same-c-" + name.hashCode(), name), MANAGER));
        assertThat(atOnce.all(hands))
            .as(name)
            .containsExactlyInAnyOrder("", "counted-twice", "counted-twice");
      }
    }
  }

  @Test
  void twoJoinsOfTheSameCompanyAtOnceAreOne() {
    try (AtOnce atOnce = new AtOnce(4)) {
      for (int i = 0; i < ROUNDS; i++) {
        MemberId member = entered("twice-" + i);
        List<Callable<String>> hands =
            List.of(
                () -> sent(new JoinProject(member, SILICON, ON, ON)),
                () -> sent(new JoinProject(member, SILICON, day(1), ON)));
        assertThat(atOnce.all(hands)).containsExactlyInAnyOrder("", "joined-already");
        assertThat(beginnings(member, SILICON)).isEqualTo(1);
      }
    }
  }

  @Test
  void aMergeRacingAJoinTakesItAlongOrLeavesNothingToJoin() {
    try (AtOnce atOnce = new AtOnce(4)) {
      for (int i = 0; i < ROUNDS; i++) {
        MemberId gone = entered("race-gone-" + i);
        MemberId stays = entered("race-stays-" + i);
        List<String> done =
            atOnce.all(
                List.of(
                    () -> sent(new JoinProject(gone, SILICON, ON, ON)),
                    () -> sent(merging(gone, stays))));
        assertThat(done.get(1)).isEmpty();
        assertThat(done.get(0)).isIn("", "member-merged");
        assertThat(members.projectsOf(gone, ON)).isEmpty();
        assertThat(members.isMember(stays, SILICON, ON)).isEqualTo(done.get(0).isEmpty());
      }
    }
  }

  @Test
  void aMergeRacingAJoinOfTheOneThatStaysLetsItBelongOnce() {
    try (AtOnce atOnce = new AtOnce(4)) {
      for (int i = 0; i < ROUNDS; i++) {
        MemberId gone = entered("once-gone-" + i);
        MemberId stays = entered("once-stays-" + i);
        assertThat(sent(new JoinProject(gone, SILICON, APRIL, ON))).isEmpty();
        List<String> done =
            atOnce.all(
                List.of(
                    () -> sent(new JoinProject(stays, SILICON, ON, ON)),
                    () -> sent(merging(gone, stays))));
        assertThat(done.get(1)).isEmpty();
        assertThat(done.get(0)).isIn("", "joined-already");
        assertThat(members.projectsOf(stays, ON)).containsExactly(K_RIP, SILICON);
        assertThat(beginnings(stays, SILICON)).isEqualTo(1);
      }
    }
  }

  /** How often the log lets the member begin to belong to the project. */
  private static int beginnings(MemberId member, ProjectId project) {
    return office
        .meguri()
        .jdbc()
        .sql(
            "select count(*) from log.event where payload::jsonb ->> 'member' = ?"
                + " and (name = 'member.joined' and payload::jsonb ->> 'project' = ?"
                + " or name = 'member.absorbed' and payload::jsonb -> 'projects' @> to_jsonb(?))")
        .params(member.value(), project.value(), project.value())
        .query(Integer.class)
        .single();
  }

  private static MemberId entered(String name) {
    EnterMember entry = entering(name, "Company of " + name);
    assertThat(sent(entry)).isEmpty();
    return entry.member();
  }

  private static EnterMember entering(String id, String name) {
    return new EnterMember(
        MemberId.of("member-" + id),
        new MemberEntry(MemberKind.COMPANY, null, name, Prefecture.FUKUOKA, null, null, null),
        K_RIP,
        APRIL,
        ON);
  }

  private static MergeMember merging(MemberId member, MemberId into) {
    return new MergeMember(member, into, ON, "Merger", ON);
  }

  private static LocalDate day(int ofMay) {
    return LocalDate.of(2007, 5, ofMay);
  }

  /** The rule that refused it; empty where it was accepted. */
  private static String sent(Object command) {
    return sent(command, OFFICER);
  }

  private static String sent(Object command, Actor actor) {
    return office.send(command, actor) instanceof Outcome.Refused refused ? refused.rule() : "";
  }
}
