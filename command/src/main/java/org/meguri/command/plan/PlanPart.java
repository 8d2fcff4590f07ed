package org.meguri.command.plan;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;

/** One organization's part: what it will do, and its yearly targets by indicator code. */
public record PlanPart(
    OrganizationId organization,
    @Nullable String area,
    String activities,
    Map<String, BigDecimal> yearlyTargets) {}
