package org.meguri.command.allocation;

import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * What one project gets and how it came to it: its score in hundredths of a point, what the score
 * alone would give it, what the rule gives it between floor and ceiling, and the amount after
 * departures.
 */
public record Share(
    ProjectId project,
    @Nullable Yen lastYear,
    int score,
    Yen byScore,
    Yen byRule,
    Yen amount,
    Held held) {}
