package org.meguri.command.actor;

import org.meguri.command.Refusal;

/** Why a command on an account was refused; NOT_AUTHORIZED serves every case kind. */
public enum ActorRefused implements Refusal {
  NOT_AUTHORIZED,
  UNKNOWN_PERSON,
  LOGIN_TAKEN,
  NO_SUCH_ROLE,
  ROLE_HELD_ALREADY,
  SUBSTITUTE_IS_SELF,
  DATES_REVERSED,
  ACCOUNT_CLOSED,
  ALREADY_REGISTERED,
  ACCOUNT_OPEN_ALREADY,
  NO_SUCH_SUBSTITUTION,
  SCOPE_UNFIT,
  FOUR_EYES,
  REASON_MISSING,
  TEXT_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
