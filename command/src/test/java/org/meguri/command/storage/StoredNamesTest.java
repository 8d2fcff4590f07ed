package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.meguri.command.storage.Examples.acting;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.meguri.command.storage.Example.Count;
import org.meguri.command.storage.Example.Counted;
import org.meguri.command.storage.Example.Open;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class StoredNamesTest {
  private static final StoredNames NAMES = StoredNames.in("org.meguri");
  private static final StoredForm FORM = StoredForm.of(StoredJson.mapper(), NAMES);

  @Test
  void nameAndRevisionStandForTheClassBothWays() {
    SimpleSerializedType stored = new SimpleSerializedType("example.counted", "2");
    assertThat(FORM.typeForClass(Counted.class)).isEqualTo(stored);
    assertThat(FORM.classForType(stored)).isEqualTo(Counted.class);
    assertThat(FORM.typeForClass(Example.class).getName()).isEqualTo("case:example");
    assertThat(FORM.classForType(FORM.typeForClass(Example.class))).isEqualTo(Example.class);
  }

  @Test
  void formWithoutUpcasterIsAFaultAndNotSilentlySkipped() {
    assertThatThrownBy(
            () ->
                FORM.deserialize(
                    new SimpleSerializedObject<>("{}", String.class, "example.counted", "1")))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("example.counted in revision 1");
    assertThatThrownBy(
            () ->
                FORM.deserialize(
                    new SimpleSerializedObject<>("{}", String.class, "nobody.knows", "1")))
        .isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> FORM.typeForClass(Count.class))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void snapshotOfAnotherShapeIsNotRead() {
    assertThat(NAMES.isCurrent("case:example", ShapeOfState.of(Example.class))).isTrue();
    assertThat(NAMES.isCurrent("case:example", ShapeOfState.of(Other.class))).isFalse();
    assertThat(ShapeOfState.of(Example.class)).isNotEqualTo(ShapeOfState.of(Other.class));
  }

  @Test
  void whatStandsInAListBelongsToTheShape() {
    assertThat(ShapeOfState.lines(Listing.class)).contains("Entry.count:int");
  }

  @Test
  void noClassNameIsStoredAndTheMapperOfTheWebChangesNothing() {
    try (TestMeguri meguri =
        TestMeguri.on("stored_names").with(Examples.class, OddWebMapper.class).start()) {
      meguri.send(new Open("o"), acting("o-0"));
      for (int i = 1; i <= 60; i++) {
        meguri.send(new Count("o", i), acting("o-" + i));
      }
      meguri.awaitCaughtUp();
      for (String table : List.of("event", "snapshot", "command", "token", "position")) {
        List<Map<String, Object>> rows =
            meguri
                .jdbc()
                .sql("select t::text as row from log." + table + " t")
                .query()
                .listOfRows();
        assertThat(rows).noneMatch(row -> row.toString().contains("org."));
      }
      assertThat(
              meguri
                  .jdbc()
                  .sql("select payload from log.event where stream = 'o' and sequence = 60")
                  .query(String.class)
                  .single())
          .isEqualTo("{\"id\":\"o\",\"by\":60,\"who\":\"p-officer\"}");
    }
  }

  /** A state that holds entries. */
  record Listing(List<Entry> entries) {
    record Entry(String name, int count) {}
  }

  /** A state of other fields. */
  static final class Other {
    private final String id = "other";

    @Override
    public String toString() {
      return id;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OddWebMapper {
    @Bean
    ObjectMapper objectMapper() {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.UPPER_SNAKE_CASE)
          .build();
    }
  }
}
