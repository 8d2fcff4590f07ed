package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.council.CouncilCommand.ConveneMeeting;
import org.meguri.command.council.CouncilCommand.EstablishCouncil;
import org.meguri.command.council.CouncilCommand.RecordMinutes;
import org.meguri.command.council.CouncilId;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.council.Seat;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile.Bureau;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.command.supporter.SupporterCommand.HonourSupporter;
import org.meguri.command.supporter.SupporterCommand.RecruitSupporter;
import org.meguri.command.supporter.SupporterId;
import org.meguri.workflows.doing.Numbers;

/**
 * The councils of early FY2006 with their meetings (section III.5 of the plan), a finance
 * conference for each bureau, and two business supporters for each project.
 */
record CouncilsAndSupporters(Hands hands, Numbers numbers) implements AgendaSource {

  private static final String LANE = "councils";
  private static final LocalDate FIRST_MEETING = LocalDate.of(2006, 6, 12);
  private static final List<String> AGENDA = List.of("前回からの取組の報告", "クラスター間の情報共有", "今後の進め方");
  private static final int MEETINGS = 20;

  @Override
  public void plan(Agenda agenda) {
    hands.plan(
        agenda, LocalDate.of(2006, 5, 22), LocalTime.of(9, 0), LANE, "councils", this::establish);
    for (int n = 0; n < MEETINGS; n++) {
      LocalDate day = hands.workingDay(FIRST_MEETING.plusMonths(3L * n), 0);
      int nth = n + 1;
      hands.plan(agenda, day, LocalTime.of(18, 0), LANE, "meeting " + nth, () -> meet(nth, day));
    }
    hands.plan(
        agenda, LocalDate.of(2006, 5, 29), LocalTime.of(9, 0), LANE, "supporters", this::recruit);
  }

  private void establish() {
    List<Seat> managers =
        projects().stream().map(p -> new Seat(null, p.name().ja() + " クラスターマネージャー")).toList();
    List<Seat> organizations =
        projects().stream()
            .flatMap(p -> p.organizations().stream())
            .map(o -> new Seat(OrganizationId.of(o.id()), null))
            .toList();
    establish("policy.officer", CouncilKind.CLUSTER_MANAGERS, "クラスターマネージャー協議会", null, managers);
    establish("policy.officer", CouncilKind.PROMOTION_ORGANIZATIONS, "推進組織会議", null, organizations);
    for (Bureau bureau : hands.setting().programme().bureaus()) {
      establish(
          bureau.id() + ".officer1",
          CouncilKind.FINANCE,
          bureau.name().ja() + " 産業クラスターサポート金融会議",
          bureau.id(),
          List.of(new Seat(null, "管内の金融機関"), new Seat(null, bureau.name().ja())));
    }
  }

  private List<ProjectEntry> projects() {
    return hands.setting().projects();
  }

  private void establish(
      String login, CouncilKind kind, String name, @Nullable BureauId bureau, List<Seat> seats) {
    String id = numbers.next("council");
    LocalDate on = hands.setting().today();
    Object command = new EstablishCouncil(CouncilId.of(id), kind, name, bureau, seats, on);
    hands.send(login, "establish:" + id, id, command);
  }

  /** The first two councils are the whole programme's, then one for each bureau in turn. */
  private void meet(int nth, LocalDate day) {
    List<String> keepers = new ArrayList<>(List.of("policy.officer", "policy.officer"));
    hands.setting().programme().bureaus().forEach(b -> keepers.add(b.id() + ".officer1"));
    for (int n = 0; n < keepers.size(); n++) {
      CouncilId council = CouncilId.of("council-" + (n + 1));
      String act = council + ":" + nth;
      hands.send(
          keepers.get(n),
          "convene:" + act,
          council.value(),
          new ConveneMeeting(council, day, "経済産業局 会議室", AGENDA));
      int present = hands.setting().chance().between(8, 40, act);
      hands.send(
          keepers.get(n),
          "minutes:" + act,
          council.value(),
          new RecordMinutes(council, nth, present, "各議題について意見を交わし、次回までの取組を確認した。", day));
    }
  }

  private void recruit() {
    LocalDate on = hands.setting().today();
    for (ProjectEntry project : projects()) {
      for (int n = 1; n <= 2; n++) {
        SupporterId id = SupporterId.of(numbers.next("supporter"));
        Personal name = new Personal(PersonId.of(id + "-person"), "架空 支援者 " + id.value());
        String expertise = n == 1 ? "販路開拓と商品企画" : "資金調達と事業計画";
        hands.send(
            project.id() + ".manager",
            "recruit:" + id,
            id.value(),
            new RecruitSupporter(id, ProjectId.of(project.id()), name, expertise, on, on));
        if (n == 1 && hands.setting().chance().inPercent(40, id)) {
          hands.send(
              project.bureau() + ".director",
              "honour:" + id,
              id.value(),
              new HonourSupporter(id, "新事業の立上げに大きく貢献した。", on, on));
        }
      }
    }
  }
}
