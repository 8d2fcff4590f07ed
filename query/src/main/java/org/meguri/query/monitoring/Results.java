package org.meguri.query.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.meguri.command.programme.Monitoring.Kind;
import org.meguri.command.programme.Monitoring.Question;
import org.meguri.command.programme.Monitoring.Questionnaire;
import org.meguri.command.programme.ProgrammeFile.Name;

/**
 * What came of a monitoring survey, question by question: every figure counts at least so many
 * answers as the programme demands, and so does every difference of figures.
 */
public record Results(int smallestGroup, List<Asked> questions) {

  /**
   * A question; {@code columns} heads the rows, {@code totalColumns} the total, which may be finer.
   * Both are empty where too few answered.
   */
  public record Asked(
      String code,
      String topic,
      Name text,
      List<Group> columns,
      List<Row> rows,
      List<Group> totalColumns,
      List<Long> total,
      long answers) {}

  /** Options that are counted together. */
  public record Group(List<Name> options) {}

  /** Projects that are counted together, and how many of them said what. */
  public record Row(List<String> projects, List<Long> counts) {}

  /** Of tallies by question, project and answer. */
  static Results of(
      Questionnaire questionnaire,
      Map<String, Map<String, Map<String, Long>>> tally,
      int smallest) {
    List<Asked> asked = new ArrayList<>();
    for (Question question : questionnaire.questions()) {
      if (question.kind() != Kind.TEXT) {
        asked.add(of(question, tally.getOrDefault(question.code(), Map.of()), smallest));
      }
    }
    return new Results(smallest, asked);
  }

  private static Asked of(
      Question question, Map<String, Map<String, Long>> byProject, int smallest) {
    SortedMap<String, Map<String, Long>> sorted = new TreeMap<>(byProject);
    List<String> projects = List.copyOf(sorted.keySet());
    List<Name> options = options(question);
    long[][] counts = new long[projects.size()][options.size()];
    int p = 0;
    for (Map<String, Long> ofProject : sorted.values()) {
      for (Map.Entry<String, Long> said : ofProject.entrySet()) {
        counts[p][place(question, said.getKey())] += said.getValue();
      }
      p++;
    }
    SafeTable table = SafeTable.of(counts, smallest);
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      rows.add(
          new Row(
              table.rows().get(r).stream().map(projects::get).toList(),
              java.util.Arrays.stream(table.cells()[r]).boxed().toList()));
    }
    List<Long> total = java.util.Arrays.stream(table.totals()).boxed().toList();
    return new Asked(
        question.code(),
        question.topic().name(),
        question.text(),
        groups(table.columns(), options),
        rows,
        groups(table.totalColumns(), options),
        total,
        total.stream().mapToLong(Long::longValue).sum());
  }

  private static List<Group> groups(List<List<Integer>> places, List<Name> options) {
    return places.stream()
        .map(group -> new Group(group.stream().map(options::get).toList()))
        .toList();
  }

  /** The options of a choice, the bands of a count. */
  private static List<Name> options(Question question) {
    if (question.kind() == Kind.CHOICE) {
      return question.options().stream().map(o -> o.name()).toList();
    }
    List<Integer> bands = question.bands();
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      boolean last = i == bands.size() - 1;
      int from = bands.get(i);
      String upTo = last ? "" : bands.get(i + 1) - 1 == from ? null : "" + (bands.get(i + 1) - 1);
      String name = upTo == null ? "" + from : from + "–" + upTo;
      names.add(new Name(name, name));
    }
    return names;
  }

  private static int place(Question question, String said) {
    if (question.kind() == Kind.COUNT) {
      int figure = Integer.parseInt(said);
      int band = 0;
      while (band + 1 < question.bands().size() && question.bands().get(band + 1) <= figure) {
        band++;
      }
      return band;
    }
    for (int i = 0; i < question.options().size(); i++) {
      if (question.options().get(i).code().equals(said)) {
        return i;
      }
    }
    throw new IllegalStateException(said + " is no answer to " + question.code());
  }
}
