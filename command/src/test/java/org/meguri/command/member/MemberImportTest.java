package org.meguri.command.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.member.MemberLines.SHIFT_JIS;
import static org.meguri.command.member.MemberLines.list;
import static org.meguri.command.member.MemberLines.rules;
import static org.meguri.command.member.MemberLines.utf8;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.member.MemberImport.Result;
import org.meguri.command.member.MemberListEvent.Imported;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;
import org.meguri.command.project.ProjectId;

/** Lists of members on a real database: whole or not at all. */
class MemberImportTest {
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);

  private static Office office;
  private static MemberImport imports;
  private static Members members;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("members");
    imports = office.bean(MemberImport.class);
    members = office.bean(Members.class);
    try (InputStream in =
        MemberImportTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void thousandsOfMembersComeInAtOnceAndTheSameListTwiceChangesNothing() {
    byte[] file = utf8(MemberLines.companies(100_000, 6_100));
    Instant begun = Instant.now();
    assertThat(counts(take(file, OFFICER))).isEqualTo(new Imported(6_100, 6_100, 6_100, 0));
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));

    long events = office.events();
    assertThat(counts(take(file, OFFICER))).isEqualTo(new Imported(6_100, 0, 0, 6_100));
    assertThat(office.events()).isEqualTo(events);
    assertThat(members.of(K_RIP, ON).size()).isGreaterThanOrEqualTo(6_100);
    assertThat(members.of(K_RIP, APRIL.minusDays(1))).isEmpty();
  }

  @Test
  void aRepeatUnderTheSameCommandIdAnswersTheFirstCounts() {
    byte[] file = utf8(list("企業,,反復工業,大分県,,k-rip,2006-04-01"));
    Acting once = Office.acting(OFFICER);
    assertThat(counts(imports.take(file, once, ON))).isEqualTo(new Imported(1, 1, 1, 0));
    assertThat(counts(imports.take(file, once, ON))).isEqualTo(new Imported(1, 1, 1, 0));
  }

  @Test
  void aPreviewCountsAndRecordsNothing() {
    long before = office.events();
    assertThat(
            counts(
                imports.preview(
                    utf8(list("企業,,試行工業,大分県,,k-rip,2006-04-01")), Office.acting(OFFICER), ON)))
        .isEqualTo(new Imported(1, 1, 1, 0));
    assertThat(office.events()).isEqualTo(before);
  }

  @Test
  void everyErrorIsNamedByLineAndColumnAndNoGoodRowIsHalfImported() {
    long before = office.events();
    Result result =
        take(
            utf8(
                list(
                    "企業,,良い会社,福岡県,,k-rip,2006-04-01",
                    "会社,,悪い種別,福岡県,,k-rip,2006-04-01",
                    "企業,123,番号違い,福岡県,,k-rip,2006-04-01",
                    "企業,,,福岡県,,k-rip,2006-04-01",
                    "企業,,県違い,蝦夷,,k-rip,2006-04-01",
                    "企業,,日付違い,福岡県,,k-rip,2006-02-30",
                    "企業,,未来,福岡県,,k-rip,2007-05-17",
                    "研究者,,所属 無し,福岡県,,k-rip,2006-04-01",
                    "企業,,他局,福岡県,,tama,2006-04-01",
                    "企業,,良い会社,福岡県,,k-rip,2006-05-01",
                    "企業,,列不足,福岡県")),
            OFFICER);
    assertThat(rules(result))
        .containsExactly(
            "3/1 kind-unknown",
            "4/2 registration-number-unfit",
            "5/3 name-missing",
            "6/4 prefecture-unknown",
            "7/7 day-unfit",
            "8/7 day-in-future",
            "9/5 affiliation-missing",
            "10/6 project-unknown",
            "11/3 row-twice",
            "12/0 cells-unfit");
    assertThat(office.events()).isEqualTo(before);
  }

  @Test
  void aProjectOfAnotherBureauIsNotTheOfficersToFill() {
    ProjectId foreign =
        office.bean(org.meguri.command.project.Projects.class).all().stream()
            .filter(
                p ->
                    !office
                        .bean(org.meguri.command.project.Projects.class)
                        .bureauOf(p)
                        .orElseThrow()
                        .value()
                        .equals("kyushu"))
            .findFirst()
            .orElseThrow();
    byte[] file = utf8(list("企業,,他局の会社,福岡県,," + foreign + ",2006-04-01"));
    assertThat(rules(take(file, OFFICER))).containsExactly("2/6 not-authorized");
    assertThat(rules(take(utf8(list("企業,,局長の会社,福岡県,,k-rip,2006-04-01")), DIRECTOR)))
        .containsExactly("2/6 not-authorized");
  }

  @Test
  void shiftJisIsReadAndSpreadsheetsDaysToo() {
    byte[] file = list("企業,,㈱髙﨑ソーラー～①,熊本,,k-rip,2006/4/1").getBytes(SHIFT_JIS);
    assertThat(counts(take(file, MANAGER))).isEqualTo(new Imported(1, 1, 1, 0));
    byte[] marked = utf8("\uFEFF" + list("企業,,株式会社髙﨑ソーラー～①,熊本県,,k-rip,2006-04-01"));
    assertThat(counts(take(marked, MANAGER))).isEqualTo(new Imported(1, 0, 0, 1));
  }

  @Test
  void anyOtherEncodingIsRefusedWithTheByteWhereItBreaks() {
    String text = list("企業,,誤符号工業,福岡県,,k-rip,2006-04-01");
    assertThat(rules(take(text.getBytes(Charset.forName("EUC-JP")), OFFICER)))
        .containsExactly("0/0 encoding-unknown");
    assertThat(rules(take(text.getBytes(StandardCharsets.UTF_16), OFFICER)))
        .containsExactly("0/0 encoding-unknown");
    byte[] broken = utf8("kind,name\n" + "x".repeat(10) + "?" + "y");
    broken[20] = (byte) 0xFF;
    assertThat(((Result.Rejected) take(broken, OFFICER)).errors().get(0).facts())
        .containsEntry("position", "21");
  }

  @Test
  void aHundredThousandLinesAreRefusedBeforeTheyAreRead() {
    byte[] file = utf8("x,\"\n".repeat(100_000));
    Instant begun = Instant.now();
    assertThat(rules(take(file, OFFICER))).containsExactly("0/0 list-too-long");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void headingsAndQuotesMustBeAsTheyShould() {
    assertThat(rules(take(utf8("種別,名称,何か,名称\r\n"), OFFICER)))
        .containsExactly(
            "1/0 column-missing",
            "1/0 column-missing",
            "1/0 column-missing",
            "1/3 column-unknown",
            "1/4 column-twice");
    assertThat(rules(take(utf8(MemberLines.HEADING + "\r\n"), OFFICER)))
        .containsExactly("0/0 list-empty");
    assertThat(rules(take(new byte[0], OFFICER))).containsExactly("0/0 list-empty");
    assertThat(rules(take(utf8(list("企業,,\"引用\"符,福岡県,,k-rip,2006-04-01")), OFFICER)))
        .containsExactly("2/0 quotes-unfit");
    assertThat(counts(take(utf8(list("企業,,\"引用, \"\"符\"\"工業\",福岡県,,k-rip,2006-04-01")), OFFICER)))
        .isEqualTo(new Imported(1, 1, 1, 0));
  }

  @Test
  void aCompanyIsCountedOnceNationallyHoweverItIsWritten() {
    assertThat(counts(take(utf8(list("企業,,株式会社アルファ工業,佐賀県,,k-rip,2006-04-01")), OFFICER)))
        .isEqualTo(new Imported(1, 1, 1, 0));
    assertThat(
            office.send(
                new EnterMember(
                    MemberId.of("member-by-hand"),
                    new MemberEntry(
                        MemberKind.COMPANY, null, "ｱﾙﾌｧ工業（株）", Prefecture.SAGA, null, null, null),
                    K_RIP,
                    APRIL,
                    ON),
                OFFICER))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.rule()).isEqualTo("counted-twice"));
    assertThat(rules(take(utf8(list("企業,290001000001,アルファ工業㈱,佐賀県,,k-rip,2006-04-01")), OFFICER)))
        .containsExactly("2/3 counted-twice");
    assertThat(
            rules(
                take(
                    utf8(
                        list(
                            "企業,,ベータ,佐賀県,,k-rip,2006-04-01",
                            "企業,290001000002,㈱ベータ,佐賀県,,k-rip,2006-04-01")),
                    OFFICER)))
        .containsExactly("3/3 counted-twice");
    assertThat(
            counts(
                take(
                    utf8(
                        list(
                            "企業,290001000003,ガンマ,佐賀県,,k-rip,2006-04-01",
                            "企業,290001000004,㈱ガンマ,佐賀県,,k-rip,2006-04-01")),
                    OFFICER)))
        .isEqualTo(new Imported(2, 2, 2, 0));
    assertThat(rules(take(utf8(list("企業,,ガンマ,佐賀県,,k-rip,2006-04-01")), OFFICER)))
        .containsExactly("2/3 member-ambiguous");
    assertThat(rules(take(utf8(list("企業,2900-01-000003,デルタ,佐賀県,,k-rip,2006-04-01")), OFFICER)))
        .containsExactly("2/3 member-differs");
  }

  @Test
  void aResearchersNameStandsInNoTableAndIsKnownAgain() {
    byte[] file = utf8(list("研究者,,架空 花子,福岡県,筑紫野大学,k-rip,2006-04-01"));
    assertThat(counts(take(file, OFFICER))).isEqualTo(new Imported(1, 1, 1, 0));
    assertThat(counts(take(utf8(list("研究者,,架空　花子,福岡県,筑紫野大学,k-rip,2006-04-01")), OFFICER)))
        .isEqualTo(new Imported(1, 0, 0, 1));
    assertThat(
            office
                .meguri()
                .jdbc()
                .sql("select count(*) from member.entry where name_key like '%花子%'")
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            office
                .meguri()
                .jdbc()
                .sql("select count(*) from log.event where payload::text like '%花子%'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whoLeftMayComeBackAndWhoMergedGoesOnInTheOther() {
    take(utf8(list("企業,,去来工業,長崎県,,k-rip,2006-04-01", "企業,,承継工業,長崎県,,k-rip,2006-06-01")), OFFICER);
    MemberId gone = named("去来工業");
    MemberId stays = named("承継工業");
    accepted(new LeaveProject(gone, K_RIP, LocalDate.of(2006, 10, 1), "休業", ON));
    assertThat(members.isMember(gone, K_RIP, LocalDate.of(2006, 9, 30))).isTrue();
    assertThat(members.isMember(gone, K_RIP, LocalDate.of(2006, 10, 1))).isFalse();
    assertThat(counts(take(utf8(list("企業,,去来工業,長崎県,,k-rip,2007-04-01")), OFFICER)))
        .isEqualTo(new Imported(1, 0, 1, 0));
    assertThat(members.isMember(gone, K_RIP, ON)).isTrue();

    accepted(new MergeMember(gone, stays, LocalDate.of(2007, 5, 1), "合併", ON));
    assertThat(members.isMember(gone, K_RIP, ON)).isFalse();
    assertThat(members.isMember(stays, K_RIP, ON)).isTrue();
    assertThat(members.mergedInto(gone)).contains(stays);
    assertThat(rules(take(utf8(list("企業,,去来工業,長崎県,,k-rip,2007-05-02")), OFFICER)))
        .containsExactly("2/3 member-merged");
  }

  private static MemberId named(String name) {
    return MemberId.of(
        office
            .meguri()
            .jdbc()
            .sql("select member from member.entry where name_key = ?")
            .param(name + "|NAGASAKI")
            .query(String.class)
            .single());
  }

  private static void accepted(Object command) {
    assertThat(office.send(command, OFFICER)).isInstanceOf(Outcome.Accepted.class);
  }

  private static Result take(byte[] file, Actor actor) {
    return imports.take(file, Office.acting(actor), ON);
  }

  private static Imported counts(Result result) {
    assertThat(result).isInstanceOf(Result.Fits.class);
    return ((Result.Fits) result).counts();
  }
}
