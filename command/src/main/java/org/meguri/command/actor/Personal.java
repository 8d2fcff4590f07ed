package org.meguri.command.actor;

import org.jspecify.annotations.Nullable;

/**
 * Text about a person. Stored encrypted under that person's key; once the key is destroyed the text
 * is null for ever, while the event and every proof over it stay as they were.
 */
public record Personal(PersonId of, @Nullable String text) {}
