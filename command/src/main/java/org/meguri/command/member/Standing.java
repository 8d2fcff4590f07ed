package org.meguri.command.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the register about all rows of a list at once. */
@Component
class Standing {
  private final JdbcClient jdbc;

  Standing(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A member that stands; {@code mergedInto} is null while it stands for itself. */
  record Known(
      MemberId member,
      MemberKind kind,
      @Nullable String number,
      String key,
      @Nullable String mergedInto) {}

  /** Members that have one of the numbers or names, and where they belong. */
  record Found(
      Map<String, Known> byNumber,
      Map<String, List<Known>> byKey,
      Map<MemberId, Map<String, List<Period>>> periods) {}

  Found find(List<String> numbers, List<String> keys) {
    Map<String, Known> byNumber = new HashMap<>();
    Map<String, List<Known>> byKey = new HashMap<>();
    jdbc.sql(
            """
            select member, kind, registration, name_key, merged_into from member.entry
            where registration = any (?::text[]) or name_key = any (?::text[]) order by member
            """)
        .params(numbers.toArray(String[]::new), keys.toArray(String[]::new))
        .query(
            row -> {
              Known known =
                  new Known(
                      MemberId.of(row.getString(1)),
                      MemberKind.valueOf(row.getString(2)),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5));
              if (known.number() != null) {
                byNumber.put(known.number(), known);
              }
              byKey.computeIfAbsent(known.key(), k -> new ArrayList<>()).add(known);
            });
    List<String> all =
        byKey.values().stream().flatMap(List::stream).map(k -> k.member().value()).toList();
    return new Found(byNumber, byKey, periods(all));
  }

  private Map<MemberId, Map<String, List<Period>>> periods(List<String> members) {
    Map<MemberId, Map<String, List<Period>>> periods = new HashMap<>();
    jdbc.sql(
            """
            select member, project, since, left_on from member.participation
            where member = any (?::text[]) order by since
            """)
        .param(members.toArray(String[]::new))
        .query(
            row -> {
              periods
                  .computeIfAbsent(MemberId.of(row.getString(1)), m -> new TreeMap<>())
                  .computeIfAbsent(row.getString(2), p -> new ArrayList<>())
                  .add(
                      new Period(
                          row.getObject(3, java.time.LocalDate.class),
                          row.getObject(4, java.time.LocalDate.class)));
            });
    return periods;
  }
}
