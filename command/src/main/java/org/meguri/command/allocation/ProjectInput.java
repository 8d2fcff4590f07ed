package org.meguri.command.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.money.Yen;
import org.meguri.command.project.ProjectId;

/**
 * What the share of one project rests on, with the exact versions cited. {@code order} is its place
 * among the projects and decides between equals; a project without a numeric target has no
 * attainment to be measured by.
 */
public record ProjectInput(
    ProjectId project,
    int order,
    boolean numericTarget,
    @Nullable Yen lastYear,
    List<Measured> measured,
    List<Evidence> evidence) {}
