package org.meguri.command.designation;

import org.jspecify.annotations.Nullable;

/**
 * What an organization asks for: what it is going to do for the project, the district or industry
 * it is the core of (a base organization says it), and for which days.
 */
public record Request(String purpose, @Nullable String core, Term term) {}
