package org.meguri.command.grant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;

/**
 * What is to change of a decided grant; null is what stays: the award, the undertaking, the day.
 */
public record GrantChange(
    @Nullable Yen amount, @Nullable String content, @Nullable LocalDate reportBy) {}
