package org.meguri.ops.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A programme is a file: no bureau, project, term, day or office of one ministry's stands in the
 * product's own code, diagrams, pages or words. Yen, eras, the office's time zone, the turn of the
 * year and prefectures are the country's and any ministry's.
 */
class NoMinistryInTheCodeTest {

  private static final Pattern FOREIGN =
      Pattern.compile(
          String.join(
              "|",
              "(?i:\\b(?:hokkaido|tohoku|kanto|chubu|hokuriku|kinki|chugoku|shikoku|kyushu|okinawa)\\b)",
              "(?i:\\b(?:meti|reipg|k-rip|second-term|first-term)\\b)",
              "北海道|東北|関東|近畿|四国|九州|沖縄|経済産業|地域経済|産業クラスター計画|第(?:II|Ⅱ|2)期",
              "Industrial Cluster|Regional Economic|(?i:second term|first term)",
              "\\b40[,_]?000\\b|(?i:\\bseventeen\\b|\\b17 projects\\b)",
              // Days of a year and first months of a fiscal year.
              "MonthDay\\.of\\(|\"--\\d\\d-\\d\\d\"|Month\\.[A-Z]{3,}",
              "FiscalYear(?:\\.of)?\\([^()]*,\\s*\\d+\\)"));

  /** Where one programme may be named, and why. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          Map.entry("command/src/main/resources/meguri/programmes/", "the programme files"),
          Map.entry("ops/src/main/java/org/meguri/ops/simulation/", "works the real plan's years"),
          Map.entry("ops/src/main/java/org/meguri/ops/invented/", "invents the sample's figures"),
          Map.entry("ops/src/main/java/org/meguri/ops/bench/", "measures with the sample"),
          Map.entry("ops/src/main/java/org/meguri/ops/kill/", "kills the sample"),
          Map.entry("ops/src/main/java/org/meguri/ops/cli/", "offers the sample and its history"),
          Map.entry("ops/src/main/resources/meguri/", "words and history of the sample"),
          Map.entry(
              "ops/src/main/java/org/meguri/ops/accounts/SampleAccount.java",
              "the sample's accounts"),
          Map.entry(
              "ops/src/main/java/org/meguri/ops/launch/Arguments.java", "the sample's options"),
          Map.entry(
              "workflows/src/main/resources/db/workflows/V450__numbers.sql",
              "an example in a file that is never changed"),
          Map.entry(
              "command/src/main/java/org/meguri/command/member/Prefecture.java",
              "the country's prefectures"),
          Map.entry(
              "command/src/main/java/org/meguri/command/programme/ProgrammeWithoutYearlyDaysUpcaster.java",
              "days of programmes stored before files had them"));

  private static final Path ROOT = Path.of("..");

  @Test
  void nothingOfOneMinistrysIsInTheProduct() throws IOException {
    List<String> found = new ArrayList<>();
    int read = 0;
    for (String module : List.of("command", "query", "workflows", "bpmn", "ops")) {
      for (Path file : sources(ROOT.resolve(module).resolve("src/main"))) {
        String name = ROOT.relativize(file).toString().replace('\\', '/');
        read++;
        if (ALLOWED.keySet().stream().noneMatch(name::startsWith)) {
          found.addAll(foreignIn(name, Files.readString(file, UTF_8)));
        }
      }
    }
    assertThat(read).isGreaterThan(1000);
    assertThat(found).isEmpty();
  }

  @Test
  void everyExceptionIsStillThere() {
    assertThat(ALLOWED.keySet()).allMatch(name -> Files.exists(ROOT.resolve(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BureauId.of(\"kyushu\")",
        "case \"second-term\" ->",
        "project.column.bureau=経済産業局",
        "// METI's seventeen",
        "static final MonthDay DUE = MonthDay.of(2, 15);",
        "new FiscalYear(year, 4)",
        "FiscalYear.of(day, 4)",
        "long target = 40_000;"
      })
  void whatWouldBeOneMinistrysIsSeen(String line) {
    assertThat(foreignIn("Example.java", line)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new FiscalYear(year, programme.fiscalYearStartMonth())",
        "import java.time.MonthDay;",
        "day.getMonth()",
        "amount of 140,000 yen",
        "role.OFFICER=局の担当官"
      })
  void whatIsAnybodysIsNot(String line) {
    assertThat(foreignIn("Example.java", line)).isEmpty();
  }

  /** One finding for each line. */
  private static List<String> foreignIn(String name, String text) {
    List<String> found = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher matcher = FOREIGN.matcher(lines[i]);
      if (matcher.find()) {
        found.add(name + ":" + (i + 1) + " names " + matcher.group());
      }
    }
    return found;
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(
              path ->
                  path.toString().matches(".*\\.(java|html|js|css|properties|bpmn|dmn|sql|yml)"))
          .filter(path -> !path.toString().matches(".*[/\\\\](vendor|fonts)[/\\\\].*"))
          .toList();
    }
  }
}
