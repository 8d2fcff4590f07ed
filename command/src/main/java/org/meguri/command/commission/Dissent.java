package org.meguri.command.commission;

import org.meguri.command.actor.PersonId;

/** A vote against the resolution with its reasons. */
public record Dissent(PersonId member, String reason) {}
