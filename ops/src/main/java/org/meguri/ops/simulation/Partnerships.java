package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.partnership.PartnershipCommand.AgreePartnership;
import org.meguri.command.partnership.PartnershipCommand.EndPartnership;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipCommand.RecordResult;
import org.meguri.command.partnership.PartnershipCommand.StartPartnership;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.partnership.PartnershipResult;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.doing.Numbers;

/** A partnership every other month in each project, and how far each comes. */
record Partnerships(Hands hands, Numbers numbers, KnownMembers members) implements AgendaSource {

  private static final LocalDate FIRST = LocalDate.of(2006, 5, 1);
  private static final int PARTNERSHIPS = 30;
  private static final int LASTING = 2;

  /** Business days; far enough apart that on any day some are at every stage. */
  private static final int FOUND_WITHIN = 35;

  private static final LocalTime NOON = LocalTime.of(12, 30);
  private static final List<String> THEMES =
      List.of("微細加工技術の共同開発", "機能性素材の試作", "省エネ設備の実証", "診断装置の共同研究", "新商品の共同企画");

  @Override
  public void plan(Agenda agenda) {
    for (ProjectEntry project : hands.setting().projects()) {
      for (int n = 1; n <= PARTNERSHIPS; n++) {
        if (hands.setting().isAtWork(project, FIRST.plusMonths(2L * n))) {
          plan(agenda, project.id(), n);
        }
      }
    }
  }

  private void plan(Agenda agenda, String project, int n) {
    PartnershipId id = PartnershipId.of("partnership-" + project + "-" + n);
    int late = hands.setting().chance().between(0, FOUND_WITHIN, id, "found");
    LocalDate found = hands.workingDay(FIRST.plusMonths(2L * (n - 1)), late);
    step(agenda, project, id, "found", found, () -> found(project, id, n));
    LocalDate agreed = hands.workingDay(found, 15);
    step(agenda, project, id, "agree", agreed, () -> agreement(id, agreed));
    LocalDate started = hands.workingDay(agreed, 10);
    step(agenda, project, id, "start", started, () -> new StartPartnership(id, started, started));
    if (hands.setting().chance().inPercent(60, id, "result")) {
      LocalDate reached = hands.workingDay(started, 70);
      step(agenda, project, id, "result", reached, () -> result(id, reached));
    }
    if (n > LASTING && hands.setting().chance().inPercent(25, id, "ends")) {
      LocalDate ended = hands.workingDay(started, 110);
      step(
          agenda,
          project,
          id,
          "end",
          ended,
          () -> new EndPartnership(id, "当初の目的を達したため。", ended, ended));
    }
  }

  private void step(
      Agenda agenda,
      String project,
      PartnershipId id,
      String step,
      LocalDate day,
      Supplier<Object> command) {
    hands.plan(agenda, day, NOON, project, project + ".manager", step + ":" + id, command);
  }

  private Object found(String project, PartnershipId id, int n) {
    LocalDate on = hands.setting().today();
    if (!numbers.next("partnership-" + project).equals(id.value())) {
      throw new IllegalStateException("Partnerships of " + project + " are numbered by another");
    }
    boolean withUniversity = n % 3 != 0;
    MemberId first = member(project, MemberKind.COMPANY, id, "first");
    MemberKind kind = withUniversity ? MemberKind.UNIVERSITY : MemberKind.COMPANY;
    MemberId second = member(project, kind, id, "second");
    List<MemberId> partners =
        first.equals(second)
            ? List.of(first, members.of(project, MemberKind.COMPANY, on).get(0))
            : List.of(first, second);
    return new FoundPartnership(
        id,
        ProjectId.of(project),
        List.of(),
        null,
        withUniversity ? PartnershipKind.BUSINESS_UNIVERSITY : PartnershipKind.BUSINESS_BUSINESS,
        hands.setting().chance().oneOf(THEMES, id, "theme"),
        partners,
        null,
        on,
        on);
  }

  private MemberId member(String project, MemberKind kind, PartnershipId id, String which) {
    List<MemberId> all = members.of(project, kind, hands.setting().today());
    return hands.setting().chance().oneOf(all, id, which);
  }

  /** One that runs on while grants go to it: the first two of a project do not end. */
  static PartnershipId lasting(String project, int n) {
    return PartnershipId.of("partnership-" + project + "-" + Math.min(n + 1, LASTING));
  }

  private static Object agreement(PartnershipId id, LocalDate on) {
    return new AgreePartnership(id, "役割分担、費用負担及び知的財産の扱いを定めた。", on, on);
  }

  private Object result(PartnershipId id, LocalDate on) {
    boolean success = hands.setting().chance().inPercent(20, id, "success");
    return new RecordResult(
        id,
        success ? PartnershipResult.OBVIOUS_SUCCESS : PartnershipResult.TECHNOLOGY_TRANSFERRED,
        "共同開発の成果が試作品に採用された。",
        null,
        null,
        on,
        on);
  }
}
