package org.meguri.command.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.Actors;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.commission.CommissionCommand.*;
import org.meguri.command.commission.ReviewCommand.*;
import org.meguri.command.commission.SessionCommand.*;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.Programmes;
import org.meguri.command.storage.TestMeguri;
import org.springframework.context.annotation.Bean;

/** A commission's office on 8 March 2006, with a session convened for the 22nd. */
abstract class CommissionInMarch {
  static final LocalDate TODAY = LocalDate.of(2006, 3, 8);
  static final LocalDate HELD_ON = LocalDate.of(2006, 3, 22);
  static final SessionId SESSION = SessionId.heldOn(HELD_ON);
  static final PersonId SECRETARY = PersonId.of("secretary");
  static final AtomicInteger SENT = new AtomicInteger();
  static TestMeguri meguri;

  /** Without a stereotype, so that no scan finds it. */
  static class SecondTermInMarch {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-03-08T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    Programmes programmes() {
      return Examples.programmes();
    }
  }

  static void start(String name) {
    meguri =
        TestMeguri.on(name).with(Actors.class, Commissions.class, SecondTermInMarch.class).start();
    accepted(new RegisterPerson(SECRETARY, "事務局", null), PersonId.SYSTEM);
    accepted(new GrantRole(SECRETARY, Role.POLICY_OFFICER, Scope.ALL, TODAY), PersonId.SYSTEM);
    accepted(new ConveneSession(SESSION, HELD_ON, "経済産業省", TODAY), SECRETARY);
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  static Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + SENT.incrementAndGet())));
  }

  static void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }
}
