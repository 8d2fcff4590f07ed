package org.meguri.query.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.PersonalVault;
import org.meguri.command.money.Yen;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.OnRecord;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.casefile.History;
import org.meguri.query.fold.Stored;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of one example kind on the real tables, beside those of the example log. */
final class ExampleCases {

  final History history = new History();
  final CasesProjection projection;
  final CasesCompared compared;
  final Cases cases;
  final ExampleKind kind;
  private int applied;

  /** Seals by turning text into what no search finds. */
  private static final PersonalVault VAULT =
      new PersonalVault() {
        @Override
        public String seal(Personal plain) {
          return Base64.getEncoder()
              .encodeToString(Stored.write(plain).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Personal open(String sealed) {
          return Stored.read(
              new String(Base64.getDecoder().decode(sealed), StandardCharsets.UTF_8),
              Personal.class);
        }
      };

  ExampleCases(
      JdbcTemplate jdbc, ReadAccess access, TaskHistory tasks, OnRecord onRecord, boolean open) {
    kind = new ExampleKind(open);
    Kinds kinds = new Kinds(List.of(kind));
    CaseJson json = new CaseJson(VAULT);
    CaseTable table = new CaseTable(jdbc, history, kinds, json);
    PassageTable passages = new PassageTable(jdbc, history);
    CaseList list = new CaseList(JdbcClient.create(jdbc), json);
    Arrivals arrivals = new Arrivals();
    projection = new CasesProjection(jdbc, kinds, table, json, passages, arrivals);
    compared =
        new CasesCompared(JdbcClient.create(jdbc), history, projection, table, list, passages);
    cases = new Cases(access, kinds, table, list, passages, tasks, history, onRecord, arrivals);
  }

  ExampleCases opened(
      String id, List<String> projects, @Nullable String bureau, @Nullable String organization) {
    Personal contact = new Personal(PersonId.of("p-contact"), "Hanako Example");
    history.add(
        new ExampleKind.Opened(
            id, projects, bureau, organization, "Case " + id, contact, Yen.of(1000)));
    return this;
  }

  ExampleCases moved(String id, String status) {
    history.add(new ExampleKind.Moved(id, status));
    return this;
  }

  /** What was added since, in batches of at most so many. */
  ExampleCases taken(int most) {
    List<Recorded> events = history.events();
    while (applied < events.size()) {
      int next = Math.min(events.size(), applied + most);
      projection.apply(events.subList(applied, next));
      applied = next;
    }
    return this;
  }

  /** Everything again from nothing. */
  void again(int most) {
    projection.reset();
    applied = 0;
    taken(most);
  }
}
