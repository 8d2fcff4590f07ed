package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.meguri.command.CommandDesk;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;
import org.springframework.transaction.support.TransactionTemplate;

/** What the simulated people do beside their tasks: by the same commands, on days of their own. */
record Hands(
    Setting setting,
    CommandDesk commands,
    FilingDesk desk,
    List<Act> acts,
    TransactionTemplate together) {

  /** The act names it within the whole simulation. */
  void send(String login, String act, String about, Object command) {
    send(setting.person(login), act, about, command);
  }

  void send(PersonId person, String act, String about, Object command) {
    Setting.must(
        commands.send(
            command,
            Acting.as(person, Setting.command(act)).correlated(about).from(Origin.INVENTED)),
        act + " by " + person);
  }

  /**
   * Files an act on a case as its button does; answers the case it is recorded under. What is on
   * the form already stays unless it is said otherwise.
   */
  String file(String login, String kind, String act, String caseId, Map<String, ?> said) {
    return file(login, kind, act, caseId, said, Origin.INVENTED);
  }

  /** The same with what a source says. */
  String file(
      String login, String kind, String act, String caseId, Map<String, ?> said, Origin origin) {
    Act filing =
        acts.stream()
            .filter(a -> a.caseKind().equals(kind) && a.name().equals(act))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No act " + act + " on " + kind));
    Matter matter = new Matter(caseId, "", setting.person(login), setting.today());
    Map<String, Object> entries = new LinkedHashMap<>();
    filing.describe(matter).fields().stream()
        .filter(field -> field.value() != null)
        .forEach(field -> entries.put(field.name(), field.value()));
    entries.putAll(said);
    CommandId id =
        Setting.command(
            String.join("/", act, caseId, login, setting.today() + "", new TreeMap<>(said) + ""));
    return Setting.must(
        desk.file(filing, matter, id, entries, origin), act + " on " + caseId + " with " + entries);
  }

  /** Many at once, so that a year of records costs a few transactions. */
  void sendTogether(Runnable all) {
    together.executeWithoutResult(status -> all.run());
  }

  /** A working day that many business days after another, or the first from it on. */
  LocalDate workingDay(LocalDate from, int after) {
    LocalDate first = setting.days().onOrAfter(from);
    return after == 0 ? first : setting.days().plus(first, after);
  }

  LocalDate lastWorkingDay(YearMonth month) {
    return setting.days().onOrBefore(month.atEndOfMonth());
  }

  void plan(Agenda agenda, LocalDate day, LocalTime time, String lane, String what, Runnable work) {
    agenda.add(new Agenda.Entry(Setting.at(workingDay(day, 0), time), lane, what, work));
  }

  /** The command is made on the day, when what it rests on is known. */
  void plan(
      Agenda agenda,
      LocalDate day,
      LocalTime time,
      String lane,
      String login,
      String act,
      Supplier<Object> command) {
    plan(agenda, day, time, lane, act, () -> send(login, act, lane, command.get()));
  }
}
