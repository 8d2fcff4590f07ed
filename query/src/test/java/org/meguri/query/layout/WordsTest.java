package org.meguri.query.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.command.EventName;
import org.meguri.command.Refusal;
import org.meguri.command.actor.Role;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;

/** Every text exists in both languages, and every rule, event and page finds its words. */
class WordsTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([a-z][\\w.?/-]*)[}(]");
  private static final Pattern SCRIPT_KEY = Pattern.compile("text\\('([\\w.]+)'");

  private final Properties ja = words("messages_ja.properties");
  private final Properties en = words("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(ja.stringPropertyNames())
        .hasSizeGreaterThan(500)
        .containsExactlyInAnyOrderElementsOf(en.stringPropertyNames());
  }

  @Test
  void noKeyIsWrittenTwice() throws IOException {
    for (String file : List.of("messages_ja.properties", "messages_en.properties")) {
      List<String> keys =
          Files.readAllLines(RESOURCES.resolve(file), UTF_8).stream()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')))
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  @Test
  void noTextIsEmptyAndTheJapaneseIsJapanese() {
    assertThat(ja.values()).noneMatch(text -> text.toString().isBlank());
    assertThat(en.values()).noneMatch(text -> text.toString().isBlank());
    assertThat(en.values()).noneMatch(text -> text.toString().matches(".*[ぁ-んァ-ヶ一-龠].*"));
  }

  @Test
  void aTextWithPlaceholdersTakesTheSameOnesInBothLanguages() {
    for (String key : ja.stringPropertyNames()) {
      assertThat(placeholders(en.getProperty(key, "")))
          .as(key)
          .isEqualTo(placeholders(ja.getProperty(key)));
    }
  }

  @Test
  void aTextWithPlaceholdersHasNoLoneApostropheBecauseItWouldQuoteThemAway() {
    for (Properties words : List.of(ja, en)) {
      assertThat(words.values().stream().map(Object::toString))
          .filteredOn(text -> text.contains("{0}"))
          .noneMatch(text -> text.replace("''", "").contains("'"));
    }
  }

  @Test
  void everyKeyAPageNamesExists() {
    Set<String> named = new TreeSet<>();
    for (Path template : files("templates", ".html")) {
      LITERAL_KEY.matcher(read(template)).results().forEach(hit -> named.add(hit.group(1)));
    }
    assertThat(named).hasSizeGreaterThan(100).isSubsetOf(ja.stringPropertyNames());
  }

  @Test
  void everyKeyAScriptNamesExistsAndIsHandedToIt() {
    Set<String> named = new TreeSet<>();
    for (Path script : files("static/js", ".js")) {
      SCRIPT_KEY.matcher(read(script)).results().forEach(hit -> named.add(hit.group(1)));
    }
    String handed = read(RESOURCES.resolve("templates/layout.html"));
    assertThat(named).hasSizeGreaterThan(10).isSubsetOf(ja.stringPropertyNames());
    assertThat(named).allMatch(key -> handed.contains("'" + key + "'"));
  }

  @Test
  void everyRefusalIsSaidInWords() {
    Set<String> codes =
        classes(new AssignableTypeFilter(Refusal.class))
            .filter(Class::isEnum)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(constant -> "refused." + ((Refusal) constant).code())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).hasSizeGreaterThan(50).isSubsetOf(ja.stringPropertyNames());
  }

  @Test
  void everyEventAndRoleHasAName() {
    Set<String> events =
        classes(new AnnotationTypeFilter(EventName.class))
            .map(type -> "event." + type.getAnnotation(EventName.class).value())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(events).hasSizeGreaterThan(50).isSubsetOf(ja.stringPropertyNames());
    assertThat(Arrays.stream(Role.values()).map(role -> "role." + role))
        .isSubsetOf(ja.stringPropertyNames());
  }

  @Test
  void everyFileAPageAsksForIsThere() {
    Pattern link =
        Pattern.compile(
            "(?:@\\{|data-library=\")(/(?:js|vendor|webjars)/[^}\"]+|/[\\w-]+\\.(?:css|svg))");
    Set<String> asked = new TreeSet<>();
    for (Path template : files("templates", ".html")) {
      link.matcher(read(template)).results().forEach(hit -> asked.add(hit.group(1)));
    }
    ClassLoader loader = WordsTest.class.getClassLoader();
    assertThat(asked)
        .hasSizeGreaterThan(6)
        .allMatch(
            path ->
                loader.getResource("static" + path) != null
                    || loader.getResource("META-INF/resources" + path) != null);
  }

  @Test
  void noPageHoldsAStyleOrAScriptOfItsOwnThatThePolicyWouldBlock() {
    Pattern inline =
        Pattern.compile(
            "<style|\\sstyle=|\\son\\w+=|<script(?![^>]*(?:th:src|application/json))|hx-on");
    for (Path template : files("templates", ".html")) {
      assertThat(inline.matcher(read(template)).find()).as(template.toString()).isFalse();
    }
  }

  private static Set<String> placeholders(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(hit -> hit.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of the product: the command module's own tests keep theirs in classes named Example. */
  private static Stream<Class<?>> classes(TypeFilter filter) {
    var scanner =
        new ClassPathScanningCandidateComponentProvider(false) {
          @Override
          protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return definition.getMetadata().isConcrete();
          }
        };
    scanner.addIncludeFilter(filter);
    return scanner.findCandidateComponents("org.meguri.command").stream()
        .map(definition -> definition.getBeanClassName())
        .filter(name -> !name.contains("Example"))
        .<Class<?>>map(WordsTest::type);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Properties words(String file) {
    try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), UTF_8)) {
      var words = new Properties();
      words.load(reader);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(String folder, String ending) {
    try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
      return found.filter(path -> path.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
