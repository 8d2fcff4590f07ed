package org.meguri.workflows.checking.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.query.cases.CaseList;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.Languages;
import org.meguri.query.monitoring.Csv;
import org.meguri.workflows.checking.monitoring.LinkDesk.Letter;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.stereotype.Component;

/** The letters to be printed: who is asked about which project, by which link. */
@Component
class LetterFile {

  private final Cases cases;
  private final Programmes programmes;
  private final Labels labels;

  LetterFile(Cases cases, Programmes programmes, Labels labels) {
    this.cases = cases;
    this.programmes = programmes;
    this.labels = labels;
  }

  List<List<String>> rows(List<Letter> letters, String base, PersonId officer, Locale locale) {
    boolean english = Languages.of(locale).equals("en");
    Map<String, CaseList.Title> members =
        cases.titles(
            officer,
            "member",
            letters.stream().map(letter -> letter.invitation().member().value()).toList());
    ProgrammeFile programme = programmes.current();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.of("project", "number", "member", "name", "link")
            .map(column -> labels.word("monitoring.letter." + column, locale))
            .toList());
    for (Letter letter : letters) {
      String member = letter.invitation().member().value();
      CaseList.Title title = members.get(member);
      rows.add(
          List.of(
              projectName(programme, letter.invitation().project().value(), english),
              Integer.toString(letter.invitation().number()),
              member,
              title == null ? "" : english ? title.en() : title.ja(),
              base + letter.link().token()));
    }
    return rows;
  }

  static String csv(List<List<String>> rows) {
    return Csv.of(rows);
  }

  private static String projectName(ProgrammeFile programme, String project, boolean english) {
    return programme
        .project(project)
        .map(p -> english ? p.name().en() : p.name().ja())
        .orElse(project);
  }
}
