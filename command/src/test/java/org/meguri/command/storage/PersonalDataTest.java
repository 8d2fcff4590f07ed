package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Fact;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.ActorEvent.PersonRegistered;
import org.meguri.command.actor.ActorEvent.PersonalDataErased;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;

class PersonalDataTest {
  private static TestMeguri meguri;

  @BeforeAll
  static void start() {
    meguri = TestMeguri.on("personal_data").with(Examples.class).start();
  }

  @AfterAll
  static void stop() {
    meguri.close();
  }

  @Test
  void textAboutAPersonIsNowhereInTheLogYetReadsBackUntilTheKeyIsDestroyed() {
    PersonId person = PersonId.of("p-hanako");
    PersonRegistered registered =
        new PersonRegistered(person, new Personal(person, "巡花子"), new Personal(person, "h@x.jp"));
    record(person, 0, registered);
    meguri.awaitCaughtUp();
    assertThat(facts(person)).containsExactly(registered);
    String payload = payload(person);
    assertThat(payload).doesNotContain("巡花子").doesNotContain("h@x.jp").contains("sealed");

    record(person, 1, new PersonalDataErased(person, "request", PersonId.of("p-admin")));
    meguri.awaitCaughtUp();
    assertThat(facts(person).get(0))
        .isEqualTo(
            new PersonRegistered(person, new Personal(person, null), new Personal(person, null)));
    assertThat(payload(person)).isEqualTo(payload);

    record(person, 2, registered);
    assertThat(payload(person)).isEqualTo(payload);
    meguri.awaitCaughtUp();
    assertThat(((PersonRegistered) facts(person).get(2)).name().text()).isNull();
  }

  @Test
  void keyIsGoneWithTheTransactionThatWouldHaveMadeIt() {
    PersonId person = PersonId.of("p-undone");
    meguri
        .transaction()
        .executeWithoutResult(
            status -> {
              recordNow(person, 0, new PersonRegistered(person, new Personal(person, "x"), null));
              status.setRollbackOnly();
            });
    assertThat(
            meguri
                .jdbc()
                .sql("select count(*) from keys.person_key where person = 'p-undone'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void sealedTextCannotBeMovedToAnotherPerson() {
    byte[] key = new byte[32];
    PersonalCipher cipher = new PersonalCipher(() -> new byte[PersonalCipher.NONCE_BYTES]);
    String sealed = cipher.seal(PersonId.of("p-a"), "text", key);
    assertThat(cipher.open(PersonId.of("p-a"), sealed, key)).isEqualTo("text");
    assertThatThrownBy(() -> cipher.open(PersonId.of("p-b"), sealed, key))
        .isInstanceOf(IllegalStateException.class);
  }

  private static void record(PersonId person, long sequence, Fact fact) {
    meguri.transaction().executeWithoutResult(status -> recordNow(person, sequence, fact));
  }

  private static void recordNow(PersonId person, long sequence, Fact fact) {
    meguri
        .bean(FactRecorder.class)
        .record("actor", person.value(), sequence, fact, Acting.system("p", "a", "s"));
  }

  private static List<Fact> facts(PersonId person) {
    return meguri.bean(EventLog.class).read(0, 100).stream()
        .filter(event -> event.stream().equals(person.value()))
        .map(Recorded::fact)
        .toList();
  }

  private static String payload(PersonId person) {
    return meguri
        .jdbc()
        .sql("select payload from log.event where stream = ? and sequence = 0")
        .param(person.value())
        .query(String.class)
        .single();
  }
}
