package org.meguri.command.member;

import org.jspecify.annotations.Nullable;

/**
 * What is written down of a member when it is entered or corrected; {@code name} is the person's
 * for a researcher, whose {@code affiliation} is asked for.
 */
public record MemberEntry(
    MemberKind kind,
    @Nullable String registrationNumber,
    String name,
    Prefecture prefecture,
    @Nullable String municipality,
    @Nullable String affiliation,
    @Nullable String field) {}
