package org.meguri.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.meguri.query.casefile.ProjectCase;

/** The auditor reads fields by their names, so every field of a case has one. */
class FieldNamesTest {

  private static final Set<String> OF_THE_FOLD_ITSELF = Set.of("position", "recordedAt", "events");

  @Test
  void everyFieldOfACaseHasAName() {
    Set<String> fields = new TreeSet<>();
    collect(ProjectCase.class, fields, new HashSet<>());
    fields.removeAll(OF_THE_FOLD_ITSELF);
    assertThat(fields).hasSizeGreaterThan(100);
    for (String language : new String[] {"ja", "en"}) {
      ResourceBundle words =
          ResourceBundle.getBundle("messages", java.util.Locale.forLanguageTag(language));
      assertThat(fields).allMatch(field -> words.containsKey("fact." + field));
    }
  }

  private static void collect(Type type, Set<String> fields, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, fields, seen);
      }
    } else if (type instanceof Class<?> kind
        && kind.isRecord()
        && kind.getRecordComponents().length > 1
        && seen.add(kind)) {
      for (RecordComponent component : kind.getRecordComponents()) {
        fields.add(component.getName());
        collect(component.getGenericType(), fields, seen);
      }
    }
  }
}
