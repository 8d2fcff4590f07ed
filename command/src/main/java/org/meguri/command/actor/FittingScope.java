package org.meguri.command.actor;

/** Each role reaches as far as its office does; the system's own role is given to nobody. */
record FittingScope(Role role) {

  boolean reaches(Scope scope) {
    return switch (role) {
      case OFFICER, DIRECTOR -> scope.kind() == Scope.Kind.BUREAU;
      case MANAGER -> scope.kind() == Scope.Kind.PROJECT;
      case STAFF -> scope.kind() == Scope.Kind.ORGANIZATION;
      case SYSTEM -> false;
      case POLICY_OFFICER,
          POLICY_DIRECTOR,
          COMMISSION_MEMBER,
          COMMISSION_CHAIR,
          AUDITOR,
          ADMINISTRATOR ->
          scope.equals(Scope.ALL);
    };
  }
}
