package org.meguri.command.project;

import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;

/**
 * An organization that promotes a project, with the area it stands for where the project has
 * several.
 */
public record OrganizationPart(
    OrganizationId organization,
    String nameEn,
    String nameJa,
    String kind,
    @Nullable String area,
    String origin) {}
