package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.Invitations.Invitation;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.PersonalLink;
import org.meguri.command.programme.Monitoring;
import org.meguri.command.programme.Monitoring.Question;
import org.meguri.workflows.checking.monitoring.AnsweringDesk;
import org.meguri.workflows.checking.monitoring.LinkDesk;
import org.meguri.workflows.checking.monitoring.LinkDesk.Letter;
import org.meguri.workflows.tasklist.Task;

/**
 * Members answer the monitoring survey: about seven in ten, most of them after a letter or a
 * reminder, some of whom a project's own share; many answers at once, so that a year of them costs
 * a few hundred transactions.
 */
final class MembersAnswers {

  private static final LocalTime EVENING = LocalTime.of(19, 0);
  private static final int OF_A_HUNDRED = 100;
  private static final int SOME_SAY_MORE = 12;
  private static final int SOME_LEAVE_IT_OPEN = 35;

  /** In days after the letters: soon, and after each reminder. */
  private static final List<Integer> WAVES = List.of(7, 14, 28, 49, 66, 73, 98, 105, 133);

  private static final List<String> REMARKS =
      List.of(
          "交流会で知り合った大学と共同研究を始められた。今後も続けてほしい。",
          "試作品の評価をしてくれる相手を紹介してほしい。",
          "申請書類が多く、小さな会社には負担が大きい。",
          "他地域のクラスターとの商談の機会を増やしてほしい。",
          "コーディネーターが親身に相談に乗ってくれて助かった。",
          "催しの日程をもう少し早く知らせてほしい。");

  private final Hands hands;
  private final LinkDesk links;
  private final AnsweringDesk desk;
  private final Agenda agenda;

  MembersAnswers(Hands hands, LinkDesk links, AnsweringDesk desk, Agenda agenda) {
    this.hands = hands;
    this.links = links;
    this.desk = desk;
    this.agenda = agenda;
  }

  /** The officer issues the links just before the letters go out, and the members receive them. */
  void beforeSending(Task task, PersonId officer) {
    if (!task.element().equals("sendInvitations")) {
      return;
    }
    MonitoringId survey = MonitoringId.of(task.caseId());
    CommandId command = Setting.command("links of " + survey);
    LinkDesk.Issued issued =
        links.issue(survey, officer, command, Origin.INVENTED, each -> link(survey, each));
    if (issued.refused() != null) {
      throw new IllegalStateException("Links were refused: " + issued.refused());
    }
    receive(survey, issued.letters());
  }

  /** The same in every simulation; in an installation's own survey links come from chance. */
  private PersonalLink link(MonitoringId survey, Invitation invitation) {
    return PersonalLink.following(
        String.join(
            "/",
            Long.toString(hands.setting().seed()),
            survey.value(),
            invitation.project().value(),
            Integer.toString(invitation.number())));
  }

  private void receive(MonitoringId survey, List<Letter> letters) {
    Map<String, List<Letter>> batches = new TreeMap<>();
    LocalDate sent = hands.setting().today();
    for (Letter letter : letters) {
      String project = letter.invitation().project().value();
      Object[] question = {survey, project, letter.invitation().number()};
      int share = hands.setting().chance().between(60, 84, survey, project, "share");
      if (hands.setting().chance().between(0, OF_A_HUNDRED - 1, question) < share) {
        int wave = hands.setting().chance().oneOf(WAVES, survey, project, question[2], "wave");
        batches
            .computeIfAbsent(project + "/" + sent.plusDays(wave), key -> new ArrayList<>())
            .add(letter);
      }
    }
    batches.forEach((key, batch) -> plan(survey, key, batch));
  }

  private void plan(MonitoringId survey, String key, List<Letter> batch) {
    LocalDate day = LocalDate.parse(key.substring(key.indexOf('/') + 1));
    if (day.isBefore(monitoring().closesOn(Integer.parseInt(survey.value().substring(11))))) {
      agenda.add(
          new Agenda.Entry(
              Setting.at(day, EVENING),
              "answers of " + key,
              survey + " answered " + key,
              () -> hands.sendTogether(() -> batch.forEach(letter -> answer(survey, letter)))));
    }
  }

  private void answer(MonitoringId survey, Letter letter) {
    Setting.must(
        desk.submit(survey, letter.link(), entries(survey, letter.invitation()), Origin.INVENTED),
        "an answer to " + survey);
  }

  private Map<String, String> entries(MonitoringId survey, Invitation invitation) {
    Map<String, String> entries = new TreeMap<>();
    for (Question question : monitoring().latest().questions()) {
      Object[] asked = {survey, invitation.project(), invitation.number(), question.code()};
      switch (question.kind()) {
        case CHOICE -> entries.put(question.code(), chosen(question, asked));
        case COUNT -> {
          if (!hands.setting().chance().inPercent(SOME_LEAVE_IT_OPEN, asked)) {
            int most = hands.setting().chance().between(0, 8, asked);
            entries.put(question.code(), Integer.toString(most * most / 8));
          }
        }
        case TEXT -> {
          if (hands.setting().chance().inPercent(SOME_SAY_MORE, asked)) {
            entries.put(
                question.code(), hands.setting().chance().oneOf(REMARKS, asked[1], asked[2]));
          }
        }
      }
    }
    return entries;
  }

  /** The middle of the answers more often than their ends. */
  private String chosen(Question question, Object... asked) {
    int options = question.options().size();
    int one =
        hands
            .setting()
            .chance()
            .between(0, options - 1, asked[0], asked[1], asked[2], asked[3], "a");
    int other =
        hands
            .setting()
            .chance()
            .between(0, options - 1, asked[0], asked[1], asked[2], asked[3], "b");
    return question.options().get((one + other) / 2).code();
  }

  private Monitoring monitoring() {
    return Objects.requireNonNull(hands.setting().programme().monitoring());
  }
}
