package org.meguri.command.actor;

/**
 * The roles of the office (domain.md, "Who"). SYSTEM is the process engine's own hand and can hold
 * no account.
 */
public enum Role {
  MANAGER,
  STAFF,
  OFFICER,
  DIRECTOR,
  POLICY_OFFICER,
  POLICY_DIRECTOR,
  COMMISSION_MEMBER,
  COMMISSION_CHAIR,
  AUDITOR,
  ADMINISTRATOR,
  SYSTEM
}
