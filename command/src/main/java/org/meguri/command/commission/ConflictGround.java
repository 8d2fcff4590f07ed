package org.meguri.command.commission;

import org.meguri.command.actor.PersonId;

/**
 * What keeps a member away; {@code fact} is the id of the organization, the entry of the register
 * or the grant it follows from, empty where it is the member's own word.
 */
public record ConflictGround(PersonId member, ConflictKind kind, boolean declared, String fact) {}
