package org.meguri.workflows.doing.activity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.member.MemberId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.springframework.stereotype.Component;

/** What is asked of an activity: few fields, and of a kind only what belongs to it. */
@Component
class ActivityForm {
  private static final BigDecimal MOST_HEADS = BigDecimal.valueOf(1_000_000);

  private final Programmes programmes;

  ActivityForm(Programmes programmes) {
    this.programmes = programmes;
  }

  List<Field> fields(Object today, @Nullable ActivityContent before) {
    FieldVisit visit = before == null ? null : before.visit();
    int longest = programmes.current().rules().maximumTextLength();
    return List.of(
        Field.choice(
                "kind",
                Label.key("activity.kind"),
                Choices.of("status.activity", ActivityKind.class))
            .preset(before == null ? null : before.kind()),
        Field.date("heldOn", Label.key("activity.heldOn"))
            .preset(before == null ? today : before.heldOn()),
        Field.text("subject", Label.key("activity.subject"))
            .preset(before == null ? null : before.subject()),
        Field.text("place", Label.key("activity.place"))
            .preset(before == null ? null : before.place()),
        only(ActivityKind::hasParticipants, number("participants"))
            .preset(before == null ? null : before.participants()),
        only(ActivityKind::hasConsultations, number("consultations"))
            .preset(before == null ? null : before.consultations()),
        Field.ofCase("member", Label.key("activity.memberId"), "member")
            .optional()
            .preset(before == null ? null : before.member()),
        visited("conditions", visit == null ? null : visit.conditions(), longest),
        visited("needs", visit == null ? null : visit.needs(), longest),
        visited("views", visit == null ? null : visit.views(), longest),
        Field.longText("summary", Label.key("activity.summary"), longest)
            .optional()
            .preset(before == null ? null : before.summary()));
  }

  ActivityContent decode(Entries entries) {
    ActivityKind kind = entries.choice("kind", ActivityKind.class);
    String member = entries.idOrNull("member");
    return new ActivityContent(
        kind,
        entries.date("heldOn"),
        entries.text("place"),
        entries.text("subject"),
        entries.textOrNull("summary"),
        kind.hasParticipants() ? entries.count("participants") : 0,
        kind.hasConsultations() ? entries.count("consultations") : 0,
        member == null ? null : MemberId.of(member),
        kind.isVisit()
            ? new FieldVisit(
                entries.textOrNull("conditions"),
                entries.textOrNull("needs"),
                entries.textOrNull("views"))
            : null);
  }

  private static Field number(String name) {
    return Field.number(
        name, Label.key("activity." + name), Label.key("activity.unit." + name), true, MOST_HEADS);
  }

  private static Field visited(String name, @Nullable String before, int longest) {
    return only(
            ActivityKind::isVisit,
            Field.longText(name, Label.key("activity." + name), longest).optional())
        .preset(before);
  }

  private static Field only(Predicate<ActivityKind> belongs, Field field) {
    return field.when(
        "kind",
        Arrays.stream(ActivityKind.values())
            .filter(belongs)
            .map(Enum::name)
            .toArray(String[]::new));
  }
}
