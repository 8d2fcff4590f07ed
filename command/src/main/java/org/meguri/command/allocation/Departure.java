package org.meguri.command.allocation;

import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/** An amount fixed for one project against the rule, and why; the others share the rest by it. */
public record Departure(ProjectId project, Yen amount, String reason) {}
