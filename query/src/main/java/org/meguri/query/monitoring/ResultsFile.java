package org.meguri.query.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;

/** Results as lines of a file: one for each figure that is shown. */
final class ResultsFile {

  private final ProgrammeFile programme;
  private final boolean english;

  ResultsFile(ProgrammeFile programme, boolean english) {
    this.programme = programme;
    this.english = english;
  }

  List<List<String>> lines(Results results, String all, String origin) {
    List<List<String>> lines = new ArrayList<>();
    for (Results.Asked asked : results.questions()) {
      for (int c = 0; c < asked.totalColumns().size(); c++) {
        lines.add(line(asked, all, asked.totalColumns().get(c), asked.total().get(c), origin));
      }
      for (Results.Row row : asked.rows()) {
        for (int c = 0; c < asked.columns().size(); c++) {
          lines.add(
              line(
                  asked,
                  row.projects().stream().map(this::project).collect(Collectors.joining(" + ")),
                  asked.columns().get(c),
                  row.counts().get(c),
                  origin));
        }
      }
    }
    return lines;
  }

  private List<String> line(
      Results.Asked asked, String whose, Results.Group group, long count, String origin) {
    return List.of(
        asked.code(),
        in(asked.text()),
        whose,
        group.options().stream().map(this::in).collect(Collectors.joining(" + ")),
        Long.toString(count),
        origin);
  }

  private String project(String id) {
    return programme.project(id).map(p -> in(p.name())).orElse(id);
  }

  private String in(Name name) {
    return english ? name.en() : name.ja();
  }
}
