package org.meguri.command.actor;

/** What a person's case asks about the others; reads what is recorded in this transaction too. */
interface People {

  boolean isRegistered(PersonId person);

  /** True also for the login of a closed account: names are not passed on. */
  boolean isTaken(String login);
}
