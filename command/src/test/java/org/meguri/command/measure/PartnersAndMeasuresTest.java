package org.meguri.command.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordOutcome;
import org.meguri.command.measure.MeasureApplicationCommand.RecordResult;
import org.meguri.command.measure.MeasureCommand.CloseMeasure;
import org.meguri.command.measure.MeasureCommand.PublishMeasure;
import org.meguri.command.measure.MeasureCommand.ReopenMeasure;
import org.meguri.command.measure.MeasureCommand.ReviseMeasure;
import org.meguri.command.member.MemberCommand.CorrectMember;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberCommand.RenameMember;
import org.meguri.command.member.MemberEntry;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.member.Prefecture;
import org.meguri.command.money.Yen;
import org.meguri.command.partnership.PartnershipCommand;
import org.meguri.command.partnership.PartnershipCommand.AgreePartnership;
import org.meguri.command.partnership.PartnershipCommand.EndPartnership;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipCommand.StartPartnership;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.partnership.PartnershipResult;
import org.meguri.command.partnership.Partnerships;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;

/** Members come together and use measures, on a real database. */
class PartnersAndMeasuresTest {
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);
  private static final MemberId COMPANY = MemberId.of("member-a");
  private static final MemberId OTHER = MemberId.of("member-b");
  private static final MemberId UNIVERSITY = MemberId.of("member-u");
  private static final MeasureId MEASURE = MeasureId.of("measure-trial");

  private static Office office;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("partners_and_measures");
    try (InputStream in =
        PartnersAndMeasuresTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
    accepted(entering(COMPANY, MemberKind.COMPANY, "架空精機"), OFFICER);
    accepted(entering(OTHER, MemberKind.COMPANY, "架空化成"), MANAGER);
    accepted(entering(UNIVERSITY, MemberKind.UNIVERSITY, "架空大学"), OFFICER);
    accepted(publishing(MEASURE, APRIL, LocalDate.of(2008, 3, 31)), POLICY);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aMemberIsEnteredByThoseWhoKeepTheProjectOnly() {
    refused(
        entering(MemberId.of("member-x"), MemberKind.COMPANY, "域外"),
        FOREIGN_OFFICER,
        "not-authorized");
    refused(entering(COMPANY, MemberKind.COMPANY, "別名"), OFFICER, "member-known-already");
    refused(
        new LeaveProject(MemberId.of("member-nobody"), K_RIP, ON, "-", ON),
        OFFICER,
        "member-unknown");
  }

  @Test
  void aMemberIsRenamedAndCorrectedUnderTheVersionSeenAndNeverIntoAnother() {
    MemberId member = MemberId.of("member-r");
    accepted(entering(member, MemberKind.COMPANY, "旧名工業"), OFFICER);
    refused(new RenameMember(member, 1, "架空精機㈱", ON, "社名変更", ON), OFFICER, "counted-twice");
    refused(new RenameMember(member, 2, "新名工業", ON, "社名変更", ON), OFFICER, "stale-version");
    refused(new RenameMember(member, 1, "新名工業", ON, " ", ON), OFFICER, "reason-missing");
    refused(
        new RenameMember(member, 1, "新名工業", ON.plusDays(1), "社名変更", ON), OFFICER, "day-in-future");
    accepted(new RenameMember(member, 1, "新名工業", ON, "社名変更", ON), OFFICER);
    refused(
        new CorrectMember(member, 2, entry(MemberKind.COMPANY, "新名工業"), "誤記", ON),
        OFFICER,
        "nothing-to-correct");
    refused(
        new CorrectMember(member, 2, entry(MemberKind.RESEARCHER, "新名工業"), "誤記", ON),
        OFFICER,
        "kind-changed");
    accepted(
        new CorrectMember(member, 2, entry(MemberKind.DISTRIBUTOR, "新名工業"), "誤記", ON), OFFICER);
    assertThat(office.bean(Members.class).kindOf(member)).contains(MemberKind.DISTRIBUTOR);
  }

  @Test
  void aPartnershipGoesFromTheFieldToItsResultStepByStep() {
    PartnershipId it = PartnershipId.of("partnership-k-rip-1");
    accepted(founding(it, PartnershipKind.BUSINESS_UNIVERSITY, COMPANY, UNIVERSITY), OFFICER);
    refused(new StartPartnership(it, ON, ON), OFFICER, "wrong-state");
    refused(new AgreePartnership(it, "共同研究", APRIL, ON), OFFICER, "dates-reversed");
    accepted(new AgreePartnership(it, "共同研究", LocalDate.of(2006, 7, 1), ON), MANAGER);
    assertThat(office.bean(Partnerships.class).isRunning(it, ON)).isFalse();
    accepted(new StartPartnership(it, LocalDate.of(2006, 8, 1), ON), OFFICER);
    assertThat(office.bean(Partnerships.class).isRunning(it, ON)).isTrue();
    refused(result(it, OTHER), OFFICER, "not-a-partner");
    refused(result(it, COMPANY), FOREIGN_OFFICER, "not-authorized");
    accepted(result(it, COMPANY), OFFICER);
    accepted(new EndPartnership(it, "目的達成", LocalDate.of(2007, 5, 1), ON), OFFICER);
    assertThat(office.bean(Partnerships.class).isRunning(it, ON)).isFalse();
    refused(result(it, COMPANY), OFFICER, "wrong-state");
  }

  @Test
  void partnersFitTheKindAndBelongToTheProjectOnTheDay() {
    PartnershipId it = PartnershipId.of("partnership-k-rip-2");
    refused(
        founding(it, PartnershipKind.BUSINESS_UNIVERSITY, COMPANY, OTHER),
        OFFICER,
        "partners-unfit");
    refused(
        founding(it, PartnershipKind.BUSINESS_BUSINESS, COMPANY, COMPANY),
        OFFICER,
        "partners-missing");
    refused(
        founding(it, PartnershipKind.BETWEEN_CLUSTERS, COMPANY, OTHER), OFFICER, "partners-unfit");
    refused(
        founding(it, PartnershipKind.BUSINESS_BUSINESS, COMPANY, MemberId.of("member-nobody")),
        OFFICER,
        "not-a-member-of-the-project");
    accepted(
        new FoundPartnership(
            it,
            K_RIP,
            List.of(),
            "Cluster Abroad",
            PartnershipKind.BETWEEN_CLUSTERS,
            "Exchange",
            List.of(COMPANY),
            null,
            LocalDate.of(2006, 6, 1),
            ON),
        OFFICER);
  }

  @Test
  void aMeasureIsThePolicyGroupsAndOfferedInItsPeriodsOnly() {
    MeasureId measure = MeasureId.of("measure-export");
    refused(publishing(measure, APRIL, null), OFFICER, "not-authorized");
    refused(publishing(measure, ON, APRIL), POLICY, "dates-reversed");
    accepted(publishing(measure, APRIL, null), POLICY);
    Measures measures = office.bean(Measures.class);
    assertThat(measures.isOffered(measure, APRIL.minusDays(1))).isFalse();
    assertThat(measures.isOffered(measure, ON)).isTrue();
    refused(
        new ReopenMeasure(measure, ON.plusYears(1), null, ON), POLICY, "measure-offered-already");
    accepted(new CloseMeasure(measure, ON, "予算終了", ON), POLICY);
    assertThat(measures.isOffered(measure, ON)).isTrue();
    assertThat(measures.isOffered(measure, ON.plusDays(1))).isFalse();
    accepted(new ReopenMeasure(measure, ON.plusYears(1), null, ON), POLICY);
    assertThat(measures.isOffered(measure, ON.plusYears(2))).isTrue();
    refused(new ReviseMeasure(measure, 1, content("施策"), "改訂", ON), POLICY, "nothing-to-correct");
    refused(new ReviseMeasure(measure, 3, content("別"), "改訂", ON), POLICY, "stale-version");
    accepted(new ReviseMeasure(measure, 1, content("別"), "改訂", ON), POLICY);
    assertThat(measures.versionOf(measure)).isEqualTo(2);
  }

  @Test
  void anApplicationIsProposedAppliedForAndAnswered() {
    MeasureApplicationId it = MeasureApplicationId.of("measure-application-1");
    refused(proposing(it, MeasureId.of("measure-none"), COMPANY), OFFICER, "measure-unknown");
    refused(proposing(it, MEASURE, MemberId.of("member-nobody")), OFFICER, "applicant-unknown");
    refused(proposing(it, MEASURE, COMPANY), FOREIGN_OFFICER, "not-authorized");
    accepted(proposing(it, MEASURE, COMPANY), OFFICER);
    refused(new RecordOutcome(it, true, null, "", ON, ON), OFFICER, "wrong-state");
    accepted(new RecordApplication(it, Yen.of(1_000_000), ON, ON), OFFICER);
    refused(
        new RecordOutcome(it, true, Yen.of(1_000_001), "", ON, ON),
        OFFICER,
        "amount-above-application");
    refused(new RecordOutcome(it, false, null, "", ON, ON), OFFICER, "reason-missing");
    accepted(new RecordOutcome(it, true, Yen.of(900_000), "", ON, ON), OFFICER);
    accepted(new RecordResult(it, "試作品が完成", ON, ON), OFFICER);
  }

  private static ProposeApplication proposing(
      MeasureApplicationId it, MeasureId measure, MemberId member) {
    return new ProposeApplication(
        it, measure, K_RIP, new Beneficiary(Beneficiary.Kind.MEMBER, member.value()), "試作", ON);
  }

  private static PartnershipCommand result(PartnershipId it, MemberId of) {
    return new PartnershipCommand.RecordResult(
        it, PartnershipResult.NEW_BUSINESS_LAUNCHED, "新商品", of, null, ON.minusMonths(2), ON);
  }

  private static FoundPartnership founding(
      PartnershipId it, PartnershipKind kind, MemberId... members) {
    return new FoundPartnership(
        it,
        K_RIP,
        List.of(),
        null,
        kind,
        "廃水処理",
        List.of(members),
        "activity-k-rip-2006-1",
        LocalDate.of(2006, 6, 1),
        ON);
  }

  private static PublishMeasure publishing(
      MeasureId measure, LocalDate opens, @Nullable LocalDate last) {
    return new PublishMeasure(measure, content("施策"), opens, last, ON);
  }

  private static MeasureContent content(String name) {
    return new MeasureContent(
        name, null, MeasureOwner.MINISTRY, "経済産業省", MeasureField.MARKETS, "販路開拓", null);
  }

  private static EnterMember entering(MemberId member, MemberKind kind, String name) {
    return new EnterMember(member, entry(kind, name), K_RIP, APRIL, ON);
  }

  private static MemberEntry entry(MemberKind kind, String name) {
    return new MemberEntry(kind, null, name, Prefecture.FUKUOKA, null, "架空大学", null);
  }

  private static void accepted(Object command, Actor actor) {
    assertThat(office.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
  }

  private static void refused(Object command, Actor actor, String rule) {
    assertThat(office.send(command, actor))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.rule()).isEqualTo(rule));
  }
}
