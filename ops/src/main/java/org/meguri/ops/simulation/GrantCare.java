package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantStep;
import org.meguri.command.grant.Grants;
import org.meguri.command.grant.Grants.Standing;
import org.meguri.command.grant.RevocationCause;
import org.meguri.command.money.Yen;

/**
 * What an organization's staff does about a grant between its decision and its final report: asks
 * for tranches, reports how it goes, now and then asks for a change. They look every few weeks.
 */
record GrantCare(Hands hands, Grants grants) {

  private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
  private static final int LOOKS = 6;
  private static final int FEWER_LOOKS = 4;
  private static final int BETWEEN = 15;
  private static final int DECIDED_WITHIN = 50;
  private static final int MISUSE_FOUND = 4;

  void lookAfter(Agenda agenda, String project, String staff, String grant) {
    LocalDate day = hands.workingDay(hands.setting().today(), 2 * BETWEEN);
    int looks = hands.setting().density() == Density.KNOWN_HISTORY ? FEWER_LOOKS : LOOKS;
    for (int n = 1; n <= looks; n++) {
      int look = n;
      LocalDate on = hands.workingDay(day, BETWEEN * (n - 1));
      hands.plan(
          agenda,
          on,
          AFTERNOON,
          project,
          "look " + n + ":" + grant,
          () -> look(staff, grant, look));
    }
  }

  private void look(String staff, String grant, int nth) {
    Standing now = grants.standing(GrantId.of(grant)).orElseThrow();
    Yen awarded = now.awarded();
    if (now.step() != GrantStep.AWARDED || awarded == null) {
      return;
    }
    if (nth == MISUSE_FOUND && isMisused(grant)) {
      revocation(now, grant);
    } else if (nth % 2 == 1) {
      if (isFarFromReport(now)) {
        tranche(staff, grant, now, awarded);
      }
    } else {
      progress(staff, grant, now, awarded, nth);
    }
  }

  private boolean isMisused(String grant) {
    return hands
        .setting()
        .courses()
        .of(grant)
        .map(Course::misused)
        .orElseGet(() -> hands.setting().chance().inPercent(5, grant, "misuse"));
  }

  /** What is asked for is decided before the final report, which closes the account. */
  private boolean isFarFromReport(Standing now) {
    LocalDate reportBy = now.reportBy();
    return reportBy != null && hands.setting().today().plusDays(DECIDED_WITHIN).isBefore(reportBy);
  }

  /** A third of the award each time, while more than a third is left. */
  private void tranche(String staff, String grant, Standing now, Yen awarded) {
    long third = awarded.amount() / 3;
    if (now.paid().amount() + third < awarded.amount()) {
      hands.file(
          staff,
          "grant",
          "request-tranche",
          grant,
          Map.of("amount", third, "reason", "会場費、謝金及び旅費の支払に充てる。"));
    }
  }

  private void revocation(Standing now, String grant) {
    String bureau =
        hands.setting().programme().project(now.project().value()).orElseThrow().bureau().value();
    hands.file(
        bureau + ".officer2",
        "grant",
        "propose-revocation",
        grant,
        Map.of("cause", RevocationCause.MISUSE, "reason", "交付の目的と異なる支出が見付かった。"));
  }

  private void progress(String staff, String grant, Standing now, Yen awarded, int nth) {
    hands.file(
        staff,
        "grant",
        "report-progress",
        grant,
        Map.of("report", "計画のとおり進んでいる。", "spent", awarded.amount() * nth / 8));
    if (isFarFromReport(now) && hands.setting().chance().inPercent(15, grant, nth, "change")) {
      hands.file(
          staff,
          "grant",
          "request-change",
          grant,
          Map.of("content", "開催回数と会場を改める。", "reason", "参加者が見込みを上回るため。"));
    }
  }
}
