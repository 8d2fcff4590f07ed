package org.meguri.command.activity;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.activity.ActivityContent.FieldVisit;

/** A record says what its kind needs and nothing that belongs to another. */
record FitsItsKind(ActivityContent content, int longest) implements Rule {
  private static final int NAME = 200;
  private static final int MOST_HEADS = 1_000_000;

  @Override
  public Optional<Outcome> refusal() {
    return named("subject", content.subject())
        .and(named("place", content.place()))
        .and(Text.atMost("summary", content.summary(), longest, ActivityRefused.TEXT_TOO_LONG))
        .and(count("participants", content.participants(), content.kind().hasParticipants(), 1))
        .and(count("consultations", content.consultations(), content.kind().hasConsultations(), 0))
        .and(visit())
        .and(
            Rule.that(
                !content.kind().isBusiness() || content.member() != null,
                ActivityRefused.ACTIVITY_INCOMPLETE,
                "field",
                "member"))
        .refusal();
  }

  private static Rule named(String field, String text) {
    return Text.given(
        field, text, NAME, ActivityRefused.ACTIVITY_INCOMPLETE, ActivityRefused.TEXT_TOO_LONG);
  }

  private static Rule count(String field, int count, boolean belongs, int least) {
    return belongs
        ? Rule.that(
            count >= least && count <= MOST_HEADS,
            ActivityRefused.COUNT_OUT_OF_RANGE,
            "field",
            field,
            "limit",
            Integer.toString(MOST_HEADS))
        : Rule.that(count == 0, ActivityRefused.COUNT_OF_OTHER_KIND, "field", field);
  }

  private Rule visit() {
    FieldVisit visit = content.visit();
    if (!content.kind().isVisit()) {
      return Rule.that(visit == null, ActivityRefused.VISIT_OF_OTHER_KIND, "field", "conditions");
    }
    return Rule.that(
            visit != null && saysAnything(visit),
            ActivityRefused.ACTIVITY_INCOMPLETE,
            "field",
            "conditions")
        .and(() -> visit == null ? Optional.empty() : notTooLong(visit).refusal());
  }

  private Rule notTooLong(FieldVisit visit) {
    return atMost("conditions", visit.conditions())
        .and(atMost("needs", visit.needs()))
        .and(atMost("views", visit.views()));
  }

  private Rule atMost(String field, @Nullable String text) {
    return Text.atMost(field, text, longest, ActivityRefused.TEXT_TOO_LONG);
  }

  private static boolean saysAnything(FieldVisit visit) {
    return Stream.of(visit.conditions(), visit.needs(), visit.views())
        .anyMatch(text -> text != null && !text.isBlank());
  }
}
