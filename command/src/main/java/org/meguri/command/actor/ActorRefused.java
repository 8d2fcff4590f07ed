package org.meguri.command.actor;

import org.meguri.command.Refusal;

/**
 * Why a command on an account was refused; NOT_AUTHORIZED and SIMULATED_ONLY serve every case kind.
 */
public enum ActorRefused implements Refusal {
  NOT_AUTHORIZED,
  UNKNOWN_PERSON,
  LOGIN_TAKEN,
  NO_SUCH_ROLE,
  ROLE_HELD_ALREADY,
  SUBSTITUTE_IS_SELF,
  DATES_REVERSED,
  ACCOUNT_CLOSED,
  ALREADY_REGISTERED;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
