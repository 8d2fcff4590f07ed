package org.meguri.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.ActorRefused;

class RuleTest {
  private final AtomicBoolean happened = new AtomicBoolean();

  @Test
  void whenAllRulesHoldItHappensAndIsAccepted() {
    Outcome answer =
        Rule.that(() -> true, ActorRefused.FOUR_EYES)
            .and(Optional::empty)
            .then("case-1", () -> happened.set(true));
    assertThat(answer).isEqualTo(Outcome.accepted("case-1"));
    assertThat(happened).isTrue();
  }

  @Test
  void theFirstBrokenRuleAnswersAndNothingHappens() {
    Outcome answer =
        Rule.that(() -> true, ActorRefused.FOUR_EYES)
            .and(() -> false, ActorRefused.LOGIN_TAKEN, "field", "login")
            .and(() -> false, ActorRefused.FOUR_EYES)
            .then("case-1", () -> happened.set(true));
    assertThat(answer).isEqualTo(Outcome.refused(ActorRefused.LOGIN_TAKEN, "field", "login"));
    assertThat(happened).isFalse();
  }

  @Test
  void aRuleAfterABrokenOneIsNotAsked() {
    AtomicBoolean asked = new AtomicBoolean();
    Rule.that(() -> false, ActorRefused.UNKNOWN_PERSON)
        .and(() -> asked.getAndSet(true), ActorRefused.FOUR_EYES)
        .and(
            () -> {
              asked.set(true);
              return Optional.empty();
            });
    assertThat(asked).isFalse();
  }

  @Test
  void aPolicyNamesItsOwnRefusal() {
    Outcome broken = Outcome.refused(ActorRefused.TEXT_TOO_LONG, "field", "marks.3");
    assertThat(
            Rule.that(() -> true, ActorRefused.FOUR_EYES)
                .and(() -> Optional.of(broken))
                .then("case-1", () -> happened.set(true)))
        .isEqualTo(broken);
    assertThat(happened).isFalse();
  }
}
