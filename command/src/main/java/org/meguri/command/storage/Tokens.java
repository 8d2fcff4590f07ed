package org.meguri.command.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The table of tokens: how far along the log each processor is. */
record Tokens(JdbcTemplate jdbc) {

  /**
   * A new projection begins at the beginning; a new reaction does so only in a new installation,
   * and else at the head, for what happened before it existed is not to be reacted to.
   */
  void provide(Collection<Follower> followers) {
    Long installed = jdbc.queryForObject("select count(*) from log.token", Long.class);
    boolean isNew = installed == null || installed == 0;
    for (Follower follower : followers) {
      boolean fromHead = !isNew && follower.isReaction();
      jdbc.update(
          "insert into log.token (processor, version, position) values (?, ?,"
              + " case when ? then coalesce((select max(position) from log.position), 0) else 0 end)"
              + " on conflict do nothing",
          follower.name(),
          follower.version(),
          fromHead);
    }
  }

  Map<String, Long> positions(Set<String> followers) {
    Map<String, Long> positions = new LinkedHashMap<>();
    if (!followers.isEmpty()) {
      jdbc.query(
          "select processor, position from log.token order by processor",
          row -> {
            if (followers.contains(row.getString(1))) {
              positions.put(row.getString(1), row.getLong(2));
            }
          });
    }
    return positions;
  }

  /** Of these, with their letters and what keeps each from going on. */
  Following following(
      Set<String> followers, Map<String, Long> letters, Map<String, String> faults) {
    Long head =
        jdbc.queryForObject("select coalesce(max(position), 0) from log.position", Long.class);
    Long unpositioned =
        jdbc.queryForObject(
            "select count(*) from log.event where global_index >"
                + " (select coalesce(max(global_index), 0) from log.position)",
            Long.class);
    long last = head == null ? 0 : head;
    List<Following.Processor> all = new ArrayList<>();
    jdbc.query(
        "select processor, version, position from log.token order by processor",
        row -> {
          String name = row.getString(1);
          if (followers.contains(name)) {
            long position = row.getLong(3);
            all.add(
                new Following.Processor(
                    name,
                    row.getInt(2),
                    position,
                    Math.max(0, last - position),
                    letters.getOrDefault(name, 0L),
                    faults.get(name)));
          }
        });
    return new Following(last, unpositioned == null ? 0 : unpositioned, all);
  }

  /** In one look, so that a reaction's events are seen no later than its token. */
  boolean areCaughtUp(Collection<Follower> some) {
    List<String> names = new ArrayList<>(some.stream().map(Follower::name).toList());
    names.add("");
    return Boolean.TRUE.equals(
        new NamedParameterJdbcTemplate(jdbc)
            .queryForObject(
                "select coalesce((select max(global_index) from log.event), 0)"
                    + " <= coalesce((select max(global_index) from log.position), 0)"
                    + " and not exists (select 1 from log.token t where t.processor in (:names)"
                    + " and t.position < (select coalesce(max(position), 0) from log.position))",
                Map.of("names", names),
                Boolean.class));
  }
}
