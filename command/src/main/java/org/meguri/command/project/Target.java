package org.meguri.command.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;

/**
 * A numerical target over the plan's term (section III.5 of the plan); {@code value} is null unless
 * it is printed or since set. Where the source prints several, {@code candidates} lists them.
 */
public record Target(
    String id,
    String indicator,
    @Nullable String measuredBy,
    TargetState state,
    @Nullable BigDecimal value,
    List<BigDecimal> candidates,
    Name unit,
    Name horizon,
    @Nullable LocalDate dueBy,
    @Nullable Name note,
    Map<String, BigDecimal> breakdown) {}
