package org.meguri.command.actor;

import static org.meguri.command.actor.ActorRefused.*;
import static org.meguri.command.actor.SomeActors.*;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.Refusal;
import org.meguri.command.actor.ActorCommand.*;
import org.meguri.command.actor.ActorEvent.*;
import org.meguri.command.programme.BureauId;

class PersonTest {
  private static final PersonId P = PersonId.of("p-1");
  private static final PersonId Q = PersonId.of("p-2");
  private static final PersonId ADMIN = PersonId.of("admin");
  private static final Scope KANTO = Scope.bureau(BureauId.of("kanto"));
  private static final LocalDate DAY = LocalDate.of(2006, 1, 4);
  private final AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);
  private boolean substituteIsRegistered = true;
  private String takenLogin = "";

  @BeforeEach
  void others() {
    fixture.registerInjectableResource(
        new People() {
          @Override
          public boolean isRegistered(PersonId person) {
            return substituteIsRegistered;
          }

          @Override
          public boolean isTaken(String login) {
            return login.equals(takenLogin);
          }
        });
  }

  @Test
  void theSetUpRegistersAPersonWithTheNameMarkedPersonal() {
    fixture
        .givenNoPriorActivity()
        .when(new RegisterPerson(P, " 山田 ", null), by(theSystem()))
        .expectEvents(new PersonRegistered(P, new Personal(P, "山田"), null))
        .expectResultMessagePayload(Outcome.accepted(P));
  }

  @Test
  void nobodyButAnAdministratorRegistersPersons() {
    fixture
        .givenNoPriorActivity()
        .when(new RegisterPerson(P, "山田", null), by(anOfficer("o", BureauId.of("kanto"))))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(NOT_AUTHORIZED));
  }

  @Test
  void aPersonIsRegisteredOnce() {
    refused(new RegisterPerson(P, "山田", null), anAdministrator(), ALREADY_REGISTERED);
  }

  @Test
  void anUnknownPersonGetsNoAccount() {
    fixture
        .givenNoPriorActivity()
        .when(new OpenAccount(P, "kanto.officer1"), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(UNKNOWN_PERSON));
  }

  @Test
  void aTakenLoginIsNotGivenAgain() {
    takenLogin = "kanto.officer1";
    refused(new OpenAccount(P, "kanto.officer1"), anAdministrator(), LOGIN_TAKEN, "field", "login");
  }

  @Test
  void anAccountIsOpenedOnce() {
    fixture
        .given(registered(), new AccountOpened(P, new Personal(P, "a")))
        .when(new OpenAccount(P, "b"), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ACCOUNT_OPEN_ALREADY));
  }

  @Test
  void anAdministratorGrantsARoleInItsScope() {
    fixture
        .given(registered())
        .when(new GrantRole(P, Role.OFFICER, KANTO, DAY), by(anAdministrator()))
        .expectEvents(new RoleGranted(P, Role.OFFICER, KANTO, DAY, ADMIN));
  }

  @Test
  void noAdministratorGrantsThemselvesARole() {
    fixture
        .given(new PersonRegistered(ADMIN, new Personal(ADMIN, "a"), null))
        .when(new GrantRole(ADMIN, Role.DIRECTOR, KANTO, DAY), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(FOUR_EYES));
  }

  @Test
  void theSystemsRoleIsGivenToNobody() {
    refused(
        new GrantRole(P, Role.SYSTEM, Scope.ALL, DAY),
        anAdministrator(),
        SCOPE_UNFIT,
        "field",
        "scope");
  }

  @Test
  void aRoleHeldIsNotGrantedAgain() {
    fixture
        .given(registered(), new RoleGranted(P, Role.OFFICER, KANTO, DAY, ADMIN))
        .when(new GrantRole(P, Role.OFFICER, KANTO, DAY), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ROLE_HELD_ALREADY));
  }

  @Test
  void aRoleEndsWithItsReasonAndMayBeGrantedAnew() {
    fixture
        .given(
            registered(),
            new RoleGranted(P, Role.OFFICER, KANTO, DAY, ADMIN),
            new RoleEnded(P, Role.OFFICER, KANTO, DAY.plusDays(9), "transfer", ADMIN))
        .when(new GrantRole(P, Role.OFFICER, KANTO, DAY.plusDays(20)), by(anAdministrator()))
        .expectEvents(new RoleGranted(P, Role.OFFICER, KANTO, DAY.plusDays(20), ADMIN));
  }

  @Test
  void aRoleDoesNotEndWithoutAReason() {
    fixture
        .given(registered(), new RoleGranted(P, Role.OFFICER, KANTO, DAY, ADMIN))
        .when(new EndRole(P, Role.OFFICER, KANTO, DAY, " "), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(REASON_MISSING, "field", "reason"));
  }

  @Test
  void nobodyEndsTheirOwnPostOrClosesTheirOwnAccount() {
    Actor themselves = holding("p-1", Role.ADMINISTRATOR, Scope.ALL);
    fixture
        .given(registered(), new RoleGranted(P, Role.ADMINISTRATOR, Scope.ALL, DAY, ADMIN))
        .when(new EndRole(P, Role.ADMINISTRATOR, Scope.ALL, DAY, "leaving"), by(themselves))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(FOUR_EYES));
    refused(new CloseAccount(P, "leaving"), themselves, FOUR_EYES);
  }

  @Test
  void aPersonArrangesTheirOwnSubstitute() {
    fixture
        .given(registered())
        .when(
            new ArrangeSubstitution(P, Q, DAY, DAY.plusDays(3)),
            by(anOfficer("p-1", BureauId.of("kanto"))))
        .expectEvents(new SubstitutionArranged(P, Q, DAY, DAY.plusDays(3), P));
  }

  @Test
  void nobodyMakesThemselvesTheSubstituteOfAnother() {
    refused(new ArrangeSubstitution(P, ADMIN, DAY, DAY), anAdministrator(), FOUR_EYES);
  }

  @Test
  void nobodyStandsInForThemselves() {
    refused(
        new ArrangeSubstitution(P, P, DAY, DAY),
        anAdministrator(),
        SUBSTITUTE_IS_SELF,
        "field",
        "substitute");
  }

  @Test
  void aSubstitutionDoesNotEndBeforeItBegins() {
    refused(
        new ArrangeSubstitution(P, Q, DAY, DAY.minusDays(1)),
        anAdministrator(),
        DATES_REVERSED,
        "field",
        "until");
  }

  @Test
  void anUnknownPersonStandsInForNobody() {
    substituteIsRegistered = false;
    refused(
        new ArrangeSubstitution(P, Q, DAY, DAY),
        anAdministrator(),
        UNKNOWN_PERSON,
        "field",
        "substitute");
  }

  @Test
  void aSubstitutionEndsEarly() {
    fixture
        .given(registered(), new SubstitutionArranged(P, Q, DAY, DAY.plusDays(9), P))
        .when(new EndSubstitution(P, Q, DAY.plusDays(2)), by(anAdministrator()))
        .expectEvents(new SubstitutionEnded(P, Q, DAY.plusDays(2), ADMIN));
  }

  @Test
  void aSubstitutionOverCannotBeEnded() {
    fixture
        .given(registered(), new SubstitutionArranged(P, Q, DAY, DAY.plusDays(9), P))
        .when(new EndSubstitution(P, Q, DAY.plusDays(10)), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(NO_SUCH_SUBSTITUTION));
  }

  @Test
  void aClosedAccountGetsNoRoles() {
    fixture
        .given(registered(), new AccountClosed(P, "left", ADMIN))
        .when(new GrantRole(P, Role.OFFICER, KANTO, DAY), by(anAdministrator()))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(ACCOUNT_CLOSED));
  }

  @Test
  void aPersonSetsTheirOwnPassword() {
    fixture
        .given(registered())
        .when(new RecordPasswordSet(P), by(anOfficer("p-1", BureauId.of("kanto"))))
        .expectEvents(new PasswordSet(P));
  }

  @Test
  void personalDataOfAClosedAccountIsErasedOnItsLegalBasis() {
    fixture
        .given(registered(), new AccountClosed(P, "left", ADMIN))
        .when(new ErasePersonalData(P, "個人情報保護法"), by(anAdministrator()))
        .expectEvents(new PersonalDataErased(P, "個人情報保護法", ADMIN));
  }

  private static PersonRegistered registered() {
    return new PersonRegistered(P, new Personal(P, "山田"), null);
  }

  private void refused(Object command, Actor by, Refusal rule, String... facts) {
    fixture
        .given(registered())
        .when(command, SomeActors.by(by))
        .expectNoEvents()
        .expectResultMessagePayload(Outcome.refused(rule, facts));
  }
}
