package org.meguri.query.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * As of when something was read: everything up to a position of the log, the moment that stands
 * for, and the office's day of that moment.
 */
public record Known(long position, Instant at, LocalDate on) {}
