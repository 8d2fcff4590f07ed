package org.meguri.query.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} is what to send as {@code after} for the part that follows. */
public record Page<T>(List<T> items, @Nullable String next) {}
