package org.meguri.query.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.problem.BadInput;

/** Reads parameters of requests, or says which one cannot be read and how it should be written. */
public final class Parameters {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int MOST = 200;
  private static final int LONGEST_ID = 120;
  private static final int LONGEST_TEXT = 100;

  private Parameters() {}

  /**
   * {@code asOf} is a position of the log, a moment with its zone (2007-05-16T09:00:00+09:00) or a
   * day, meant to its end in Tokyo; {@code trueOn} is a day.
   */
  public static When when(@Nullable String asOf, @Nullable String trueOn) {
    @Nullable LocalDate day = day("trueOn", trueOn);
    if (asOf == null || asOf.isBlank()) {
      return new When(null, null, day);
    }
    String written = asOf.strip();
    try {
      if (written.chars().allMatch(Character::isDigit)) {
        return When.at(Long.parseLong(written)).trueOn(day);
      }
      return new When(null, moment(written), day);
    } catch (DateTimeException | NumberFormatException unreadable) {
      throw new BadInput("asOf", "error.asOf", written);
    }
  }

  /** A day, or null where none is asked for. */
  public static @Nullable LocalDate day(String name, @Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(written.strip());
    } catch (DateTimeException unreadable) {
      throw new BadInput(name, "error.day", name, written);
    }
  }

  /** A day that has to be given. */
  public static LocalDate givenDay(String name, @Nullable String written) {
    @Nullable LocalDate day = day(name, written);
    if (day == null) {
      throw new BadInput(name, "error.day", name, "");
    }
    return day;
  }

  /** How many at most: 1 to 200. */
  public static int limit(@Nullable Integer limit, int otherwise) {
    if (limit == null) {
      return otherwise;
    }
    if (limit < 1 || limit > MOST) {
      throw new BadInput("limit", "error.limit", Integer.toString(MOST));
    }
    return limit;
  }

  /** A position, or the given one where none is asked for. */
  public static long position(String name, @Nullable String written, long otherwise) {
    if (written == null || written.isBlank()) {
      return otherwise;
    }
    try {
      long position = Long.parseLong(written.strip());
      if (position >= 0) {
        return position;
      }
    } catch (NumberFormatException unreadable) {
      throw new BadInput(name, "error.position", name);
    }
    throw new BadInput(name, "error.position", name);
  }

  /** A project's id; what cannot be one is unknown. */
  public static ProjectId project(String written) {
    if (written.isBlank() || written.length() > LONGEST_ID || written.indexOf('\0') >= 0) {
      throw new Unknown(written);
    }
    return ProjectId.of(written);
  }

  /** A person's id. */
  public static PersonId person(String name, @Nullable String written) {
    if (written == null
        || written.isBlank()
        || written.length() > LONGEST_ID
        || written.indexOf('\0') >= 0) {
      throw new BadInput(name, "error.parameter", name);
    }
    return PersonId.of(written);
  }

  /** What somebody typed; nothing where nothing was. */
  public static String typed(String name, @Nullable String written) {
    if (written != null && written.indexOf('\0') >= 0) {
      throw new BadInput(name, "error.parameter", name);
    }
    return written == null ? "" : written.strip();
  }

  /** Words to look for, 100 characters at most. */
  public static @Nullable String text(String name, @Nullable String written) {
    if (written != null && (written.length() > LONGEST_TEXT || written.indexOf('\0') >= 0)) {
      throw new BadInput(name, "error.text", name, Integer.toString(LONGEST_TEXT));
    }
    return written;
  }

  private static Instant moment(String written) {
    if (written.length() == "2007-05-16".length()) {
      return LocalDate.parse(written).plusDays(1).atStartOfDay(TOKYO).toInstant().minusNanos(1);
    }
    return OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
  }
}
