package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Supplier;
import org.meguri.command.CommandDesk;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.springframework.transaction.support.TransactionTemplate;

/** What the simulated people do beside their tasks: by the same commands, on days of their own. */
record Hands(Setting setting, CommandDesk commands, TransactionTemplate together) {

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
