package org.meguri.command.activity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberId;

/**
 * What an activity record says. {@code subject} names whom it was about: the company or institution
 * visited, the theme of a seminar, the business, the company established; never a person. {@code
 * participants} and {@code consultations} are counts of heads and of talks, 0 for kinds without.
 */
public record ActivityContent(
    ActivityKind kind,
    LocalDate heldOn,
    String place,
    String subject,
    @Nullable String summary,
    int participants,
    int consultations,
    @Nullable MemberId member,
    @Nullable FieldVisit visit) {

  /**
   * What a field visit brings home: the conditions found, the needs for policy, and what the
   * visited think of the policies; to be cited when the framework is revised.
   */
  public record FieldVisit(
      @Nullable String conditions, @Nullable String needs, @Nullable String views) {}

  /** What it adds to each indicator. */
  public Map<String, BigDecimal> figures() {
    return kind.figures(participants, consultations);
  }
}
