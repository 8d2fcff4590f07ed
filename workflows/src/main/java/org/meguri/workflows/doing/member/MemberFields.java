package org.meguri.workflows.doing.member;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEntry;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;

/** The fields that say who a member is. */
final class MemberFields {
  private MemberFields() {}

  static List<Field> of(@Nullable MemberDetails now) {
    @Nullable String name =
        now == null ? null : now.person() == null ? now.name() : now.person().text();
    return List.of(
        Field.choice(
                "kind", Label.key("member.kind"), Choices.of("status.member", MemberKind.class))
            .preset(now == null ? null : now.kind()),
        Field.text("name", Label.key("member.name")).preset(name),
        Field.text("registrationNumber", Label.key("member.registrationNumber"))
            .preset(now == null ? null : now.registrationNumber())
            .optional(),
        Field.choice("prefecture", Label.key("member.prefecture"), prefectures())
            .preset(now == null ? null : now.prefecture()),
        Field.text("municipality", Label.key("member.municipality"))
            .preset(now == null ? null : now.municipality())
            .optional(),
        Field.text("affiliation", Label.key("member.affiliation"))
            .preset(now == null ? null : now.affiliation())
            .optional(),
        Field.text("field", Label.key("member.field"))
            .preset(now == null ? null : now.field())
            .optional());
  }

  static MemberEntry entry(Entries entries) {
    return new MemberEntry(
        entries.choice("kind", MemberKind.class),
        entries.textOrNull("registrationNumber"),
        entries.text("name"),
        entries.choice("prefecture", Prefecture.class),
        entries.textOrNull("municipality"),
        entries.textOrNull("affiliation"),
        entries.textOrNull("field"));
  }

  private static List<Field.Option> prefectures() {
    return Stream.of(Prefecture.values())
        .map(
            each ->
                new Field.Option(
                    each.name(),
                    Label.named(new ProgrammeFile.Name(each.english(), each.japanese()))))
        .toList();
  }
}
