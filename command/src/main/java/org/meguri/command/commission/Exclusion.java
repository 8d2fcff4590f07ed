package org.meguri.command.commission;

import org.meguri.command.actor.PersonId;

/**
 * A member kept away from a case, and why; {@code declared} tells the member's own word from what
 * the facts of employment say.
 */
public record Exclusion(PersonId member, ConflictKind kind, boolean declared) {}
