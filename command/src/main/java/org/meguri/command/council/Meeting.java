package org.meguri.command.council;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;

/** A meeting of a council and what its minutes say; null while there are none. */
record Meeting(LocalDate heldOn, int version, int present, @Nullable String minutes) {
  private static final int HALL = 100_000;

  static Meeting convened(LocalDate heldOn) {
    return new Meeting(heldOn, 0, 0, null);
  }

  Meeting with(int next, int heads, String text) {
    return new Meeting(heldOn, next, heads, text);
  }

  Rule mayBeMinuted(LocalDate on) {
    return Rule.that(
            !heldOn.isAfter(on), CouncilRefused.MEETING_NOT_HELD_YET, "heldOn", heldOn.toString())
        .and(Rule.that(minutes == null, CouncilRefused.MINUTES_RECORDED_ALREADY));
  }

  Rule mayBeCorrected(int expectedVersion, int heads, String text) {
    return Rule.that(minutes != null, CouncilRefused.MINUTES_MISSING)
        .and(
            Rule.that(
                expectedVersion == version,
                CouncilRefused.STALE_VERSION,
                "found",
                Integer.toString(version)))
        .and(
            Rule.that(
                heads != present || !text.equals(minutes), CouncilRefused.NOTHING_TO_CORRECT));
  }

  static Rule countable(int heads) {
    return Rule.that(
        heads > 0 && heads <= HALL,
        CouncilRefused.PRESENT_OUT_OF_RANGE,
        "field",
        "present",
        "limit",
        Integer.toString(HALL));
  }
}
