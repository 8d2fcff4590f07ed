package org.meguri.command.plan;

import java.util.List;

/**
 * What a plan says: its parts, the budget asked for in yen, and the share (0–100 percent) and
 * sources of own funds.
 */
public record PlanContent(
    List<PlanPart> parts, long budgetRequestYen, int ownFundsPercent, String ownFundsSources) {}
