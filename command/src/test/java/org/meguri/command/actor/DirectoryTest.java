package org.meguri.command.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorEvent.*;
import org.meguri.command.programme.BureauId;
import org.springframework.jdbc.core.simple.JdbcClient;

class DirectoryTest {
  private static final BureauId KANTO = BureauId.of("kanto");
  private static final Scope IN_KANTO = Scope.bureau(KANTO);
  private static final LocalDate TODAY = LocalDate.of(2006, 2, 1);
  private static final PersonId ADMIN = PersonId.of("admin");
  private static JdbcClient jdbc;
  private static AccountBook book;
  private static Directory directory;

  @BeforeAll
  static void tables() {
    jdbc = ConstraintTables.on("actor_directory");
    Clock clock = Clock.fixed(Instant.parse("2006-02-01T03:00:00Z"), ZoneId.of("Asia/Tokyo"));
    PersonalVault vault = new ReversingVault();
    LoginHash hash = new LoginHash(jdbc);
    book = new AccountBook(jdbc, vault, hash);
    directory = new Directory(jdbc, vault, hash, clock);
  }

  @Test
  void theSystemNeedsNoAccount() {
    assertThat(directory.actorOf(PersonId.SYSTEM, null)).isEqualTo(ActorDirectory.system());
  }

  @Test
  void somebodyUnknownHoldsNoRole() {
    assertThat(directory.actorOf(PersonId.of("nobody"), null).held()).isEmpty();
  }

  @Test
  void aRoleIsHeldFromItsFirstDayUntilTheDayItEnds() {
    PersonId past = officer("past", TODAY.minusDays(9));
    book.on(new RoleEnded(past, Role.OFFICER, IN_KANTO, TODAY, "transfer", ADMIN));
    PersonId now = officer("now", TODAY);
    PersonId ending = officer("ending", TODAY.minusDays(9));
    book.on(new RoleEnded(ending, Role.OFFICER, IN_KANTO, TODAY.plusDays(1), "transfer", ADMIN));
    PersonId later = officer("later", TODAY.plusDays(1));

    assertThat(directory.actorOf(past, null).isOfficerOf(KANTO)).isFalse();
    assertThat(directory.actorOf(now, null).isOfficerOf(KANTO)).isTrue();
    assertThat(directory.actorOf(ending, null).isOfficerOf(KANTO)).isTrue();
    assertThat(directory.actorOf(later, null).isOfficerOf(KANTO)).isFalse();
    assertThat(directory.holders(Role.OFFICER, IN_KANTO))
        .contains(now, ending)
        .doesNotContain(past, later);
  }

  @Test
  void aClosedAccountHoldsNothingAndStandsInForNobody() {
    PersonId absent = officer("closed-absent", TODAY);
    PersonId closed = officer("closed", TODAY);
    book.on(new AccountOpened(closed, new Personal(closed, "closed.login")));
    book.on(new SubstitutionArranged(absent, closed, TODAY, TODAY, absent));
    book.on(new AccountClosed(closed, "left", ADMIN));

    assertThat(directory.actorOf(closed, null).held()).isEmpty();
    assertThat(directory.actorOf(closed, absent).held()).isEmpty();
    assertThat(directory.personOfLogin("closed.login")).isEmpty();
    assertThat(directory.isTaken("closed.login")).isTrue();
    assertThat(directory.holders(Role.OFFICER, IN_KANTO)).doesNotContain(closed);
  }

  @Test
  void aSubstituteTakesOverExceptWhatIsBoundToThePerson() {
    PersonId absent = person("absent");
    book.on(new RoleGranted(absent, Role.DIRECTOR, IN_KANTO, TODAY, ADMIN));
    book.on(new RoleGranted(absent, Role.COMMISSION_MEMBER, Scope.ALL, TODAY, ADMIN));
    PersonId substitute = officer("substitute", TODAY);
    book.on(new SubstitutionArranged(absent, substitute, TODAY, TODAY.plusDays(3), absent));

    Actor standingIn = directory.actorOf(substitute, absent);
    assertThat(standingIn.isDirectorOf(KANTO)).isTrue();
    assertThat(standingIn.isOfficerOf(KANTO)).isTrue();
    assertThat(standingIn.has(Role.COMMISSION_MEMBER)).isFalse();
    assertThat(standingIn.is(absent)).isTrue();
    assertThat(directory.actorOf(substitute, null).isDirectorOf(KANTO)).isFalse();
    assertThat(directory.substitutedBy(substitute, TODAY.plusDays(3))).containsExactly(absent);
    assertThat(directory.substitutedBy(substitute, TODAY.plusDays(4))).isEmpty();
  }

  @Test
  void actingForAnotherWithoutASubstitutionHoldsNoRoleAtAll() {
    PersonId absent = officer("not-absent", TODAY);
    PersonId other = officer("other", TODAY);
    assertThat(directory.actorOf(other, absent).held()).isEmpty();
  }

  @Test
  void aSubstitutionEndedEarlyStandsNoLonger() {
    PersonId absent = officer("back-early", TODAY);
    PersonId substitute = officer("relieved", TODAY);
    book.on(new SubstitutionArranged(absent, substitute, TODAY.minusDays(3), TODAY, absent));
    book.on(new SubstitutionEnded(absent, substitute, TODAY, absent));
    assertThat(directory.substitutedBy(substitute, TODAY)).isEmpty();
    assertThat(directory.substitutedBy(substitute, TODAY.minusDays(1))).containsExactly(absent);
  }

  @Test
  void anAccountIsFoundByItsLoginWhichIsNowhereReadable() {
    PersonId person = person("readable");
    book.on(new AccountOpened(person, new Personal(person, "Kanto.Officer9")));
    assertThat(directory.personOfLogin(" kanto.officer9 ")).contains(person);
    assertThat(directory.loginOf(person)).contains("Kanto.Officer9");
    assertThat(directory.displayName(person)).isEqualTo("名前 readable");
    assertThat(jdbc.sql("select a::text from actor.account a").query(String.class).list())
        .noneMatch(row -> row.toLowerCase(java.util.Locale.ROOT).contains("kanto.officer9"));
    assertThat(
            jdbc.sql("select name from actor.person where name is not null")
                .query(String.class)
                .list())
        .noneMatch(name -> name.contains("名前"));
  }

  @Test
  void anErasedPersonHasNeitherNameNorLoginLeft() {
    PersonId person = officer("erased", TODAY);
    book.on(new AccountOpened(person, new Personal(person, "erased.login")));
    book.on(new PersonalDataErased(person, "個人情報保護法", ADMIN));
    assertThat(directory.displayName(person)).isEqualTo(ActorDirectory.ERASED);
    assertThat(directory.loginOf(person)).isEmpty();
    assertThat(directory.personOfLogin("erased.login")).isEmpty();
  }

  private static PersonId person(String id) {
    PersonId person = PersonId.of(id);
    book.on(new PersonRegistered(person, new Personal(person, "名前 " + id), null));
    return person;
  }

  private static PersonId officer(String id, LocalDate from) {
    PersonId person = person(id);
    book.on(new RoleGranted(person, Role.OFFICER, IN_KANTO, from, ADMIN));
    return person;
  }

  /** Unreadable enough to see that nothing is stored in the clear. */
  private static final class ReversingVault implements PersonalVault {
    @Override
    public String seal(Personal plain) {
      return plain.of() + ":" + new StringBuilder(String.valueOf(plain.text())).reverse();
    }

    @Override
    public Personal open(String sealed) {
      int colon = sealed.indexOf(':');
      PersonId of = PersonId.of(sealed.substring(0, colon));
      String text = new StringBuilder(sealed.substring(colon + 1)).reverse().toString();
      return new Personal(of, text);
    }
  }
}
