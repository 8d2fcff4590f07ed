package org.meguri.command.allocation;

import org.meguri.command.assessment.RuleResult;
import org.meguri.command.programme.BudgetRule.Factor;

/**
 * One factor of one project: the grade, percentage, resolution or industry it was found to be, its
 * points from 0 to 100, and what gave them.
 */
public record Measured(Factor factor, String value, int points, RuleResult by) {}
