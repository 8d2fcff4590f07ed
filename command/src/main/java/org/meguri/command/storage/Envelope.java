package org.meguri.command.storage;

import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;

/**
 * What is recorded beside every fact: who, in which roles (names joined by commas), for whom, in
 * which business action, because of what, in which task and process, and where the figures come
 * from.
 */
public record Envelope(
    PersonId actor,
    @Nullable String role,
    @Nullable PersonId onBehalfOf,
    @Nullable String correlation,
    @Nullable String causation,
    @Nullable String command,
    @Nullable String task,
    @Nullable String processInstance,
    Origin origin) {}
