package org.meguri.command.measure;

import org.jspecify.annotations.Nullable;

/** One entry of the catalogue: {@code body} names the ministry or body whose measure it is. */
public record MeasureContent(
    String nameJa,
    @Nullable String nameEn,
    MeasureOwner owner,
    String body,
    MeasureField field,
    String summary,
    @Nullable String conditions) {}
