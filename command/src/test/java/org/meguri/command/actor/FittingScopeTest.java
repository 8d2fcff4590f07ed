package org.meguri.command.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittingScopeTest {
  private static final Scope BUREAU = Scope.bureau("kanto");
  private static final Scope PROJECT = Scope.project("k-rip");

  @ParameterizedTest
  @EnumSource(names = {"OFFICER", "DIRECTOR"})
  void bureauRolesReachOneBureau(Role role) {
    assertThat(new FittingScope(role).reaches(BUREAU)).isTrue();
    assertThat(new FittingScope(role).reaches(Scope.ALL)).isFalse();
    assertThat(new FittingScope(role).reaches(PROJECT)).isFalse();
  }

  @Test
  void aManagerReachesOneProject() {
    assertThat(new FittingScope(Role.MANAGER).reaches(PROJECT)).isTrue();
    assertThat(new FittingScope(Role.MANAGER).reaches(Scope.ALL)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "POLICY_OFFICER",
        "POLICY_DIRECTOR",
        "COMMISSION_MEMBER",
        "COMMISSION_CHAIR",
        "AUDITOR",
        "ADMINISTRATOR"
      })
  void rolesOfTheWholeProgrammeReachEverything(Role role) {
    assertThat(new FittingScope(role).reaches(Scope.ALL)).isTrue();
    assertThat(new FittingScope(role).reaches(BUREAU)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Scope.Kind.class)
  void theSystemsRoleReachesNothingThatCouldBeGranted(Scope.Kind kind) {
    assertThat(new FittingScope(Role.SYSTEM).reaches(new Scope(kind, "*"))).isFalse();
  }
}
