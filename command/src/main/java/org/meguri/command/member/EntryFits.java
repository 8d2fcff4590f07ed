package org.meguri.command.member;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.Text;

/**
 * What is written down of a member can be a member: each fact names the field that does not fit.
 */
record EntryFits(MemberEntry entry) implements Rule {
  private static final int LONGEST = 200;

  @Override
  public Optional<Outcome> refusal() {
    return Text.given(
            "name", entry.name(), LONGEST, MemberRefused.NAME_MISSING, MemberRefused.TEXT_TOO_LONG)
        .and(plain("name", entry.name()))
        .and(numberFits())
        .and(
            Rule.that(
                !entry.kind().isPerson()
                    || (entry.affiliation() != null && !entry.affiliation().isBlank()),
                MemberRefused.AFFILIATION_MISSING,
                "field",
                "affiliation"))
        .and(plain("affiliation", entry.affiliation()))
        .and(plain("municipality", entry.municipality()))
        .and(plain("field", entry.field()))
        .refusal();
  }

  private Rule numberFits() {
    @Nullable String number = entry.registrationNumber();
    return Rule.that(
        number == null || (!entry.kind().isPerson() && Names.digits(number).matches("[0-9]{12}")),
        MemberRefused.REGISTRATION_NUMBER_UNFIT,
        "field",
        "registrationNumber");
  }

  private static Rule plain(String field, @Nullable String text) {
    return Text.atMost(field, text, LONGEST, MemberRefused.TEXT_TOO_LONG)
        .and(
            Rule.that(
                text == null || text.chars().noneMatch(Character::isISOControl),
                MemberRefused.CHARACTER_UNFIT,
                "field",
                field));
  }
}
