package org.meguri.ops.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.meguri.command.EventName;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to some kinds of case, in the order of the log and without reading the rest. */
@Component
class Happened {
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final EventLog log;

  Happened(JdbcClient jdbc, EventLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** All events of these sealed kinds. */
  void toAll(Collection<Class<?>> kinds, Consumer<Recorded> fold) {
    String[] names =
        kinds.stream().flatMap(Happened::events).map(Happened::nameOf).toArray(String[]::new);
    List<Long> positions =
        jdbc.sql(
                """
                select p.position from log.event e join log.position p using (global_index)
                where e.name = any (?) order by p.position
                """)
            .param(names)
            .query(Long.class)
            .list();
    for (int from = 0; from < positions.size(); from += AT_ONCE) {
      List<Long> some = positions.subList(from, Math.min(from + AT_ONCE, positions.size()));
      log.at(new ArrayList<>(some)).forEach(fold);
    }
  }

  private static Stream<Class<?>> events(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(Happened::events)
        : Stream.of(kind);
  }

  private static String nameOf(Class<?> event) {
    return event.getAnnotation(EventName.class).value();
  }
}
