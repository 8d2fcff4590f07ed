package org.meguri.query.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event as the auditor's drawer shows it. */
public record EventDetail(
    long position,
    String event,
    Instant at,
    @Nullable LocalDate effectiveOn,
    String actor,
    @Nullable String role,
    @Nullable String onBehalfOf,
    @Nullable String command,
    @Nullable String correlation,
    @Nullable String task,
    @Nullable String process,
    @Nullable String origin,
    List<Link> causes,
    List<Link> consequences,
    String json) {

  /** Another event of the case. */
  public record Link(String label, String href) {}
}
