package org.meguri.query.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One event of a project on the time line: its stored name, when it was recorded, from when it is
 * true.
 */
public record Tick(long position, String name, Instant recordedAt, LocalDate effectiveOn) {}
