package org.meguri.workflows.doing.designation;

import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.workflows.doing.Numbers;
import org.springframework.stereotype.Component;

/** Enters a person who is named, so that their data can be shown and erased like any. */
@Component
class NewPerson {
  private final CommandDesk desk;
  private final Numbers numbers;

  NewPerson(CommandDesk desk, Numbers numbers) {
    this.desk = desk;
    this.numbers = numbers;
  }

  Personal named(String name) {
    PersonId person = PersonId.of(numbers.next("cluster-person"));
    Outcome outcome =
        desk.send(
            new RegisterPerson(person, name, null),
            Acting.as(PersonId.SYSTEM, CommandId.of("register:" + person)));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("Not registered: " + refused.rule());
    }
    return new Personal(person, name);
  }
}
