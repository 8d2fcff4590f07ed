package org.meguri.workflows.tasklist;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Field.Lookup;
import org.meguri.workflows.forms.FieldProblem;
import org.springframework.stereotype.Component;

/** Whether the cases entered in a form are there, and the person's to know of. */
@Component
class Lookups {

  private final Cases cases;

  Lookups(Cases cases) {
    this.cases = cases;
  }

  List<FieldProblem> problems(List<Field> fields, Entries entries, PersonId person) {
    return asked(fields, entries)
        .flatMap(field -> problem(field, entries, person).stream())
        .toList();
  }

  /** Waits, for a moment, until cases just recorded can be found; says whether all of them are. */
  boolean arrived(List<Field> fields, Entries entries) {
    return asked(fields, entries)
        .allMatch(
            field ->
                entries.ids(field.name()).stream()
                    .allMatch(
                        id ->
                            lookup(field).kinds().stream()
                                .anyMatch(kind -> cases.reached(kind, id, 0))));
  }

  private static Stream<Field> asked(List<Field> fields, Entries entries) {
    return fields.stream()
        .filter(field -> field.kind() == Field.Kind.CASE)
        .filter(field -> entries.has(field.name()) && field.applies(entries));
  }

  private Optional<FieldProblem> problem(Field field, Entries entries, PersonId person) {
    List<String> ids = entries.ids(field.name());
    Set<String> known = known(field, ids, person);
    if (ids.isEmpty() || (ids.size() > 1 && !lookup(field).several())) {
      return Optional.of(unknown(field, entries.text(field.name())));
    }
    return ids.stream().filter(id -> !known.contains(id)).findFirst().map(id -> unknown(field, id));
  }

  private Set<String> known(Field field, List<String> ids, PersonId person) {
    Set<String> known = new HashSet<>();
    field.options().forEach(option -> known.add(option.value()));
    for (String kind : lookup(field).kinds()) {
      cases.titles(person, kind, ids).entrySet().stream()
          .filter(title -> opens(title.getValue()))
          .forEach(title -> known.add(title.getKey()));
    }
    return known;
  }

  private static boolean opens(CaseList.Title title) {
    return title.opens();
  }

  private static Lookup lookup(Field field) {
    return Objects.requireNonNull(field.lookup());
  }

  private static FieldProblem unknown(Field field, String typed) {
    return new FieldProblem(field.name(), WorkRefused.CHOICE_UNKNOWN, typed);
  }
}
