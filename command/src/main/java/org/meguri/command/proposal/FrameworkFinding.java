package org.meguri.command.proposal;

import org.jspecify.annotations.Nullable;

/** What the check found on one framework rule; one that is broken says by what. */
public record FrameworkFinding(String rule, boolean kept, @Nullable String reason) {}
