package org.meguri.command.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.programme.BureauId;
import org.meguri.command.storage.TestMeguri;
import org.springframework.context.annotation.Bean;

/** Accounts by real commands on a real log: the next command already meets what was recorded. */
class ActorsOnTheLogTest {
  private static final LocalDate DAY = LocalDate.of(2006, 1, 4);
  private static final BureauId KANTO = BureauId.of("kanto");
  private static final Scope IN_KANTO = Scope.bureau(KANTO);
  private static TestMeguri meguri;
  private static int sent;

  /** Without a stereotype, so that no scan finds it. */
  static class OnThatDay {
    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2006-01-04T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    }
  }

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("actors_on_the_log").with(Actors.class, OnThatDay.class).start();
    person("admin");
    accepted(
        new GrantRole(PersonId.of("admin"), Role.ADMINISTRATOR, Scope.ALL, DAY), PersonId.SYSTEM);
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void anAdministratorMadeByTheSetUpGrantsRolesToOthers() {
    PersonId officer = person("officer");
    accepted(new GrantRole(officer, Role.OFFICER, IN_KANTO, DAY), PersonId.of("admin"));
    assertThat(directory().actorOf(officer, null).isOfficerOf(KANTO)).isTrue();
  }

  @Test
  void anOfficerGrantsNothing() {
    PersonId officer = person("officer-2");
    accepted(new GrantRole(officer, Role.OFFICER, IN_KANTO, DAY), PersonId.of("admin"));
    assertThat(send(new GrantRole(PersonId.of("admin"), Role.OFFICER, IN_KANTO, DAY), officer))
        .isEqualTo(Outcome.refused(ActorRefused.NOT_AUTHORIZED));
  }

  @Test
  void aSubstituteActsForTheAbsentWithinOneTransactionOfTheArrangement() {
    PersonId absent = person("absent");
    PersonId substitute = person("substitute");
    accepted(new GrantRole(absent, Role.DIRECTOR, IN_KANTO, DAY), PersonId.of("admin"));
    Actor standingIn =
        meguri
            .transaction()
            .execute(
                status -> {
                  accepted(new ArrangeSubstitution(absent, substitute, DAY, DAY), absent);
                  return directory().actorOf(substitute, absent);
                });
    assertThat(standingIn.isDirectorOf(KANTO)).isTrue();
  }

  @Test
  void erasedNamesAreGoneFromTheTablesAndFromTheLog() {
    PersonId person = person("to-erase");
    accepted(new OpenAccount(person, "to.erase"), PersonId.SYSTEM);
    assertThat(directory().displayName(person)).isEqualTo("名前 to-erase");
    assertThat(directory().personOfLogin("TO.ERASE")).contains(person);

    accepted(new ErasePersonalData(person, "個人情報保護法"), PersonId.of("admin"));

    assertThat(directory().displayName(person)).isEqualTo(ActorDirectory.ERASED);
    assertThat(directory().personOfLogin("to.erase")).isEmpty();
  }

  @Test
  void aRefusedCommandLeavesNoTrace() {
    int before = meguri.jdbc().sql("select count(*) from log.event").query(Integer.class).single();
    send(new OpenAccount(PersonId.of("nobody"), "nobody"), PersonId.SYSTEM);
    assertThat(meguri.jdbc().sql("select count(*) from log.event").query(Integer.class).single())
        .isEqualTo(before);
  }

  private static ActorDirectory directory() {
    return meguri.bean(ActorDirectory.class);
  }

  private static PersonId person(String id) {
    PersonId person = PersonId.of(id);
    accepted(new RegisterPerson(person, "名前 " + id, null), PersonId.SYSTEM);
    return person;
  }

  private static void accepted(Object command, PersonId by) {
    assertThat(send(command, by)).isInstanceOf(Outcome.Accepted.class);
  }

  private static Outcome send(Object command, PersonId by) {
    return meguri.send(command, Acting.as(by, CommandId.of("c-" + ++sent)));
  }
}
