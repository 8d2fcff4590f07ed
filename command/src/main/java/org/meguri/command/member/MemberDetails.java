package org.meguri.command.member;

import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;

/**
 * What is recorded of a member. A researcher has a {@code person} and no name, every other kind a
 * name and no person. {@code registrationNumber} has 12 digits; {@code affiliation} is a
 * researcher's university or institute.
 */
public record MemberDetails(
    MemberKind kind,
    @Nullable String registrationNumber,
    @Nullable String name,
    @Nullable Personal person,
    Prefecture prefecture,
    @Nullable String municipality,
    @Nullable String affiliation,
    @Nullable String field) {}
