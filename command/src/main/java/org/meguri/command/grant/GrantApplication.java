package org.meguri.command.grant;

import java.time.LocalDate;
import org.meguri.command.money.Yen;

/** What is applied for: the undertaking, what it costs in all, and the part that is asked for. */
public record GrantApplication(
    String title,
    String content,
    Yen totalCost,
    Yen requested,
    LocalDate beginsOn,
    LocalDate endsOn) {}
