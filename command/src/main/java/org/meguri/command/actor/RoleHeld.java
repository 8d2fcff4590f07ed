package org.meguri.command.actor;

/** A role with the scope it is held in. */
public record RoleHeld(Role role, Scope scope) {}
