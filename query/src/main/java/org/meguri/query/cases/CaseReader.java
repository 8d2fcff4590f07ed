package org.meguri.query.cases;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Personal;
import org.meguri.query.access.PersonSight;
import org.meguri.query.access.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a reader sees of cases, and of persons in what is open to all: one rule, in SQL and here.
 */
record CaseReader(Sight sight, PersonSight persons) {

  static final String SEEN =
      """
      (case when :open then (v.title_sealed is null or :everybody or v.projects && :acquainted::text[])
        else (:all or v.bureau = any (:bureaus) or v.projects && :projects::text[]
          or v.organization = any (:organizations)
          or (:office and v.bureau is null and v.organization is null and v.projects = '{}')) end)
        and not v.projects && :barred::text[]
      """;

  /** Whether the reader may open a case with this line. */
  boolean opens(CaseKind<?> kind, Row row) {
    if (!kind.openToAll()) {
      return sight.covers(row.bureau(), row.projects(), row.organization());
    }
    return row.person() == null || persons.covers(row.projects());
  }

  /** With the parameters of {@link #SEEN}. */
  JdbcClient.StatementSpec within(JdbcClient.StatementSpec statement, boolean open) {
    return statement
        .param("open", open)
        .param("everybody", persons.all())
        .param("acquainted", persons.projects().toArray(String[]::new))
        .param("all", sight.all())
        .param("office", sight.isOfTheProgramme())
        .param("bureaus", sight.bureaus().toArray(String[]::new))
        .param("projects", sight.projects().toArray(String[]::new))
        .param("organizations", sight.organizations().toArray(String[]::new))
        .param("barred", sight.barred().toArray(String[]::new));
  }

  static boolean isCalled(@Nullable Personal person, String text) {
    @Nullable String name = person == null ? null : person.text();
    return name != null && folded(name).contains(folded(text));
  }

  /** Wide and narrow, capital and small letters are the same to whoever searches. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
