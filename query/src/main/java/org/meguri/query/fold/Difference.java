package org.meguri.query.fold;

import org.jspecify.annotations.Nullable;

/** One field that differs; null on a side where there is none. */
public record Difference(String field, @Nullable Object before, @Nullable Object after) {}
