package org.meguri.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.actor.SomeActors.aDirector;
import static org.meguri.command.actor.SomeActors.standingIn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.Examples;

class FourEyesTest {
  private final FourEyes ofOtsu = new FourEyes(List.of(PersonId.of("otsu")));

  @Test
  void anotherPersonApproves() {
    assertThat(ofOtsu.allow(aDirector("shiba", Examples.KYUSHU))).isTrue();
  }

  @Test
  void theDrafterDoesNot() {
    assertThat(ofOtsu.allow(aDirector("otsu", Examples.KYUSHU))).isFalse();
  }

  @Test
  void theDrafterDoesNotAsSomebodysSubstitute() {
    assertThat(ofOtsu.allow(standingIn(aDirector("otsu", Examples.KYUSHU), PersonId.of("shiba"))))
        .isFalse();
  }

  @Test
  void nobodyApprovesStandingInForTheDrafter() {
    assertThat(ofOtsu.allow(standingIn(aDirector("shiba", Examples.KYUSHU), PersonId.of("otsu"))))
        .isFalse();
  }
}
