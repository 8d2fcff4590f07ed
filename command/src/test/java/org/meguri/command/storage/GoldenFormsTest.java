package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meguri.command.EventName;

/**
 * What is stored stays readable: one file per event and revision, written once and never edited.
 * Files for new events are written by {@link #main}, which leaves those that exist alone.
 */
class GoldenFormsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
  private static final StoredNames NAMES = StoredNames.in("org.meguri.command");
  private static final ObjectMapper MAPPER = mapper();
  private static final OldForms UPCASTERS = OldForms.of(StoredForm.of(MAPPER, NAMES), NAMES);

  private static ObjectMapper mapper() {
    PersonalCipher cipher = new PersonalCipher(() -> new byte[PersonalCipher.NONCE_BYTES]);
    Optional<byte[]> key = Optional.of(new byte[32]);
    return StoredJson.mapper(PersonalInJson.module(cipher, person -> key, person -> key));
  }

  static Stream<Class<?>> events() {
    return NAMES.events().stream().filter(GoldenFormsTest::isOfTheProduct);
  }

  private static boolean isOfTheProduct(Class<?> event) {
    return !event
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .getPath()
        .contains("test-classes");
  }

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void isWrittenAsItsFileShows(Class<?> event) throws IOException {
    assertThat(MAPPER.writeValueAsString(Specimen.full(event)))
        .isEqualTo(Files.readString(fileOf(event)).strip());
  }

  @ParameterizedTest
  @MethodSource("events")
  void comesBackEqualFullAndSparse(Class<?> event) throws IOException {
    for (Object example : List.of(Specimen.full(event), Specimen.sparse(event))) {
      assertThat(MAPPER.readValue(MAPPER.writeValueAsString(example), event)).isEqualTo(example);
    }
  }

  /** Old revisions too: the upcasters of the product must bring them up. */
  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsStillRead(Path file) throws IOException {
    String[] parts = file.getFileName().toString().split("\\.(?=\\d+\\.json$)|\\.json$");
    String stored = Files.readString(file).strip();
    Object fact = UPCASTERS.read(parts[0], parts[1], stored);
    if (fact.getClass().getAnnotation(EventName.class).revision() == Integer.parseInt(parts[1])) {
      assertThat(fact).isEqualTo(Specimen.full(fact.getClass()));
    } else {
      assertThat(isKept(MAPPER.readTree(stored), MAPPER.readTree(MAPPER.writeValueAsString(fact))))
          .as("%s in %s", stored, fact)
          .isTrue();
    }
  }

  /** An upcaster adds to what was said, at any depth, and takes nothing away. */
  private static boolean isKept(JsonNode stored, JsonNode now) {
    return stored.isObject()
        ? stored.properties().stream()
            .allMatch(
                said -> now.has(said.getKey()) && isKept(said.getValue(), now.get(said.getKey())))
        : stored.equals(now);
  }

  private static Path fileOf(Class<?> event) {
    EventName name = event.getAnnotation(EventName.class);
    return FOLDER.resolve(name.value() + "." + name.revision() + ".json");
  }

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(FOLDER);
    for (Class<?> event : events().toList()) {
      Path file = fileOf(event);
      if (!Files.exists(file)) {
        Files.writeString(file, MAPPER.writeValueAsString(Specimen.full(event)) + "\n");
      }
    }
  }
}
