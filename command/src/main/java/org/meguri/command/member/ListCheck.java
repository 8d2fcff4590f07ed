package org.meguri.command.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Outcome.Refused;
import org.meguri.command.Rule;
import org.meguri.command.member.MemberListEvent.Imported;
import org.meguri.command.member.Standing.Found;
import org.meguri.command.member.Standing.Known;
import org.meguri.command.project.ProjectId;

/** What a list of members means against the register as it stands; and every rule it breaks. */
final class ListCheck {

  /** A member of the list: known already, or new; the rows that add where it belongs. */
  static final class Mentioned {
    final MemberRow first;
    final @Nullable Known known;
    final List<MemberRow> joins = new ArrayList<>();
    final Map<ProjectId, Integer> lines = new HashMap<>();

    Mentioned(MemberRow first, @Nullable Known known) {
      this.first = first;
      this.known = known;
    }
  }

  private final Found found;
  private final Function<MemberEntry, String> keyOf;
  private final Function<ProjectId, Rule> mayKeep;
  private final LocalDate on;
  private final Map<String, Mentioned> byNumber = new HashMap<>();
  private final Map<String, List<Mentioned>> byKey = new HashMap<>();
  private final List<Mentioned> all = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private final Map<ProjectId, Optional<Outcome>> kept = new HashMap<>();
  private int unchanged;
  private int rows;

  ListCheck(
      Found found,
      Function<MemberEntry, String> keyOf,
      Function<ProjectId, Rule> mayKeep,
      LocalDate on) {
    this.found = found;
    this.keyOf = keyOf;
    this.mayKeep = mayKeep;
    this.on = on;
  }

  ListCheck of(List<MemberRow> list) {
    list.forEach(this::row);
    return this;
  }

  List<RowError> errors() {
    return errors;
  }

  List<Mentioned> mentioned() {
    return all;
  }

  Imported counts() {
    int entered = (int) all.stream().filter(each -> each.known == null).count();
    int joined = all.stream().mapToInt(each -> each.joins.size()).sum();
    return new Imported(rows, entered, joined, unchanged);
  }

  private void row(MemberRow row) {
    rows++;
    Optional<Outcome> refused =
        kept.computeIfAbsent(row.project(), project -> mayKeep.apply(project).refusal())
            .or(() -> new EntryFits(row.entry()).refusal())
            .or(() -> MemberSoFar.past("since", row.since(), on).refusal());
    if (refused.isPresent()) {
      Refused why = (Refused) refused.get();
      errors.add(
          new RowError(
              row.line(),
              0,
              why.facts().getOrDefault("field", "project"),
              why.rule(),
              why.facts()));
      return;
    }
    @Nullable Mentioned mentioned = mentionedBy(row);
    if (mentioned != null) {
      belong(mentioned, row);
    }
  }

  private void belong(Mentioned mentioned, MemberRow row) {
    @Nullable Integer before = mentioned.lines.putIfAbsent(row.project(), row.line());
    List<Period> periods =
        mentioned.known == null
            ? List.of()
            : found
                .periods()
                .getOrDefault(mentioned.known.member(), Map.of())
                .getOrDefault(row.project().value(), List.of());
    if (before != null) {
      error(row, "name", MemberRefused.ROW_TWICE, "line", before.toString());
    } else if (periods.stream().anyMatch(p -> p.since().equals(row.since()))) {
      unchanged++;
    } else if (!periods.stream().allMatch(p -> p.isOverBy(row.since()))) {
      error(row, "since", MemberRefused.JOINED_ALREADY);
    } else {
      mentioned.joins.add(row);
    }
  }

  private @Nullable Mentioned mentionedBy(MemberRow row) {
    String key = keyOf.apply(row.entry());
    @Nullable String number = row.entry().registrationNumber();
    String digits = number == null ? "" : Names.digits(number);
    @Nullable Mentioned earlier = digits.isEmpty() ? alone(key) : byNumber.get(digits);
    if (earlier != null) {
      return same(row, key, keyOf.apply(earlier.first.entry()), earlier.first.entry().kind())
          ? earlier
          : null;
    }
    if (!digits.isEmpty() && alone(key) != null && numberless(key)) {
      error(row, "name", MemberRefused.COUNTED_TWICE, "line", lineOf(key));
      return null;
    }
    return standing(row, key, digits);
  }

  private @Nullable Mentioned standing(MemberRow row, String key, String digits) {
    List<Known> named = found.byKey().getOrDefault(key, List.of());
    @Nullable Known known = digits.isEmpty() ? null : found.byNumber().get(digits);
    if (known == null && digits.isEmpty() && named.size() > 1) {
      error(row, "name", MemberRefused.MEMBER_AMBIGUOUS);
      return null;
    }
    if (known == null && digits.isEmpty() && !named.isEmpty()) {
      known = named.get(0);
    }
    if (known == null && named.stream().anyMatch(each -> each.number() == null)) {
      error(row, "name", MemberRefused.COUNTED_TWICE, "found", named.get(0).member().value());
      return null;
    }
    if (known != null && known.mergedInto() != null) {
      error(row, "name", MemberRefused.MEMBER_MERGED, "into", known.mergedInto());
      return null;
    }
    if (known != null && !same(row, key, known.key(), known.kind())) {
      return null;
    }
    return remember(new Mentioned(row, known), key, digits);
  }

  private Mentioned remember(Mentioned mentioned, String key, String digits) {
    if (!digits.isEmpty()) {
      byNumber.put(digits, mentioned);
    }
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(mentioned);
    all.add(mentioned);
    return mentioned;
  }

  /** The one of this name that the list mentioned before; null if there is none, or are several. */
  private @Nullable Mentioned alone(String key) {
    List<Mentioned> before = byKey.getOrDefault(key, List.of());
    return before.size() == 1 ? before.get(0) : null;
  }

  private boolean numberless(String key) {
    Mentioned one = byKey.getOrDefault(key, List.of()).get(0);
    return one.first.entry().registrationNumber() == null
        && (one.known == null || one.known.number() == null);
  }

  private String lineOf(String key) {
    return Integer.toString(byKey.getOrDefault(key, List.of()).get(0).first.line());
  }

  private boolean same(MemberRow row, String key, String otherKey, MemberKind kind) {
    if (!key.equals(otherKey)) {
      error(row, "name", MemberRefused.MEMBER_DIFFERS);
      return false;
    }
    if (row.entry().kind() != kind) {
      error(row, "kind", MemberRefused.MEMBER_DIFFERS, "found", kind.name());
      return false;
    }
    return true;
  }

  private void error(MemberRow row, String field, MemberRefused rule, String... facts) {
    Refused why = (Refused) Outcome.refused(rule, facts);
    errors.add(new RowError(row.line(), 0, field, why.rule(), why.facts()));
  }
}
