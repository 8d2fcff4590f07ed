package org.meguri.command.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.grant.AtOnce;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberEntry;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.partnership.PartnershipCommand.AgreePartnership;
import org.meguri.command.partnership.PartnershipCommand.EndPartnership;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipCommand.RecordResult;
import org.meguri.command.partnership.PartnershipCommand.StartPartnership;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;
import org.meguri.command.project.ProjectId;

/** What a partnership's steps ask for, and what happens when two take the same step. */
class PartnershipRulesTest {
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);
  private static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  private static final MemberId COMPANY = MemberId.of("member-pa");
  private static final MemberId OTHER = MemberId.of("member-pb");
  private static final MemberId LEFT = MemberId.of("member-pl");
  private static final MemberId SILICON_WORKS = MemberId.of("member-ps");
  private static final MemberId RESEARCHER = MemberId.of("member-pr");

  private static Office office;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("partnership_rules");
    try (InputStream in =
        PartnershipRulesTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
    enter(COMPANY, MemberKind.COMPANY, K_RIP);
    enter(OTHER, MemberKind.COMPANY, K_RIP);
    enter(LEFT, MemberKind.COMPANY, K_RIP);
    enter(SILICON_WORKS, MemberKind.COMPANY, SILICON);
    enter(RESEARCHER, MemberKind.RESEARCHER, K_RIP);
    assertThat(sent(new LeaveProject(LEFT, K_RIP, LocalDate.of(2006, 5, 1), "Closed", ON)))
        .isEmpty();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void nothingIsDoneAboutAPartnershipNobodyFound() {
    PartnershipId none = PartnershipId.of("partnership-none");
    assertThat(sent(new AgreePartnership(none, "Terms", ON, ON))).isEqualTo("partnership-unknown");
    assertThat(sent(new StartPartnership(none, ON, ON))).isEqualTo("partnership-unknown");
    assertThat(sent(result(none, ON, "Product"))).isEqualTo("partnership-unknown");
    assertThat(sent(new EndPartnership(none, "Over", ON, ON))).isEqualTo("partnership-unknown");
  }

  @Test
  void itIsFoundOnceByThoseWhoKeepTheProjectOnADayThatCame() {
    PartnershipId it = PartnershipId.of("partnership-once");
    assertThat(sent(founding(it, ON, "Water", COMPANY, OTHER), FOREIGN_OFFICER))
        .isEqualTo("not-authorized");
    assertThat(sent(founding(it, ON.plusDays(1), "Water", COMPANY, OTHER)))
        .isEqualTo("day-in-future");
    assertThat(sent(founding(it, ON, " ", COMPANY, OTHER))).isEqualTo("text-missing");
    assertThat(sent(founding(it, ON, "x".repeat(2_001), COMPANY, OTHER)))
        .isEqualTo("text-too-long");
    assertThat(sent(founding(it, ON, "Water", COMPANY))).isEqualTo("partners-missing");
    assertThat(sent(founding(it, ON, "Water", COMPANY, OTHER))).isEmpty();
    assertThat(sent(founding(it, ON, "Water", COMPANY, OTHER)))
        .isEqualTo("partnership-known-already");
  }

  @Test
  void whoLeftTheProjectBeforeIsNoPartnerAnyMore() {
    LocalDate before = LocalDate.of(2006, 4, 20);
    PartnershipId it = PartnershipId.of("partnership-left");
    assertThat(sent(founding(it, ON, "Water", COMPANY, LEFT)))
        .isEqualTo("not-a-member-of-the-project");
    assertThat(sent(founding(it, before, "Water", COMPANY, LEFT))).isEmpty();
  }

  @Test
  void betweenClustersEveryProjectBringsAPartner() {
    PartnershipId it = PartnershipId.of("partnership-between");
    assertThat(sent(between(it, COMPANY, OTHER))).isEqualTo("partners-unfit");
    assertThat(sent(between(it, COMPANY, SILICON_WORKS))).isEmpty();
    PartnershipId research = PartnershipId.of("partnership-research");
    assertThat(
            sent(
                founding(research, PartnershipKind.BUSINESS_UNIVERSITY, null, COMPANY, RESEARCHER)))
        .isEmpty();
  }

  @Test
  void noStepComesBeforeTheOneItFollowsNorTwice() {
    PartnershipId it = running("partnership-steps");
    assertThat(sent(new AgreePartnership(it, "Again", ON, ON))).isEqualTo("wrong-state");
    assertThat(sent(result(it, day(1), "Product"))).isEqualTo("dates-reversed");
    assertThat(sent(result(it, ON.plusDays(1), "Product"))).isEqualTo("day-in-future");
    assertThat(sent(result(it, ON, ""))).isEqualTo("text-missing");
    assertThat(sent(new EndPartnership(it, "", ON, ON))).isEqualTo("reason-missing");
    assertThat(sent(new EndPartnership(it, "Over", day(1), ON))).isEqualTo("dates-reversed");
    assertThat(sent(new EndPartnership(it, "Over", ON, ON))).isEmpty();
    assertThat(sent(new EndPartnership(it, "Over", ON, ON))).isEqualTo("wrong-state");
  }

  @Test
  void ofTwoWhoTakeTheSameStepAtOnceOneDoes() {
    try (AtOnce atOnce = new AtOnce(2)) {
      for (int i = 0; i < 20; i++) {
        PartnershipId it = running("partnership-race-" + i);
        Callable<String> ends = () -> sent(new EndPartnership(it, "Over", ON, ON));
        assertThat(atOnce.all(List.of(ends, ends))).containsExactlyInAnyOrder("", "wrong-state");
      }
    }
  }

  private static PartnershipId running(String id) {
    PartnershipId it = PartnershipId.of(id);
    assertThat(sent(founding(it, day(1), "Water", COMPANY, OTHER))).isEmpty();
    assertThat(sent(new AgreePartnership(it, "Terms", day(2), ON))).isEmpty();
    assertThat(sent(new StartPartnership(it, day(3), ON))).isEmpty();
    return it;
  }

  private static FoundPartnership founding(
      PartnershipId it, LocalDate on, String theme, MemberId... partners) {
    return new FoundPartnership(
        it,
        K_RIP,
        List.of(),
        null,
        PartnershipKind.BUSINESS_BUSINESS,
        theme,
        List.of(partners),
        null,
        on,
        ON);
  }

  private static FoundPartnership between(PartnershipId it, MemberId... partners) {
    return founding(it, PartnershipKind.BETWEEN_CLUSTERS, SILICON, partners);
  }

  private static FoundPartnership founding(
      PartnershipId it, PartnershipKind kind, @Nullable ProjectId with, MemberId... partners) {
    return new FoundPartnership(
        it,
        K_RIP,
        with == null ? List.of() : List.of(with),
        null,
        kind,
        "Water",
        List.of(partners),
        null,
        ON,
        ON);
  }

  private static RecordResult result(PartnershipId it, LocalDate on, String text) {
    return new RecordResult(
        it, PartnershipResult.NEW_BUSINESS_LAUNCHED, text, COMPANY, null, on, ON);
  }

  private static void enter(MemberId member, MemberKind kind, ProjectId project) {
    MemberEntry entry =
        new MemberEntry(
            kind, null, "Name of " + member, Prefecture.FUKUOKA, null, "University", null);
    assertThat(sent(new EnterMember(member, entry, project, APRIL, ON))).isEmpty();
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
