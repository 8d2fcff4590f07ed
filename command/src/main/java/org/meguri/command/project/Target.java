package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A numerical target over the plan's term (section III.5 of the plan); {@code value} is null unless
 * it is printed or since set.
 */
public record Target(
    String id,
    String indicator,
    @Nullable String measuredBy,
    TargetState state,
    @Nullable BigDecimal value,
    List<BigDecimal> candidates,
    String unit,
    String horizon,
    @Nullable LocalDate dueBy,
    @Nullable String note,
    Map<String, BigDecimal> breakdown) {}
