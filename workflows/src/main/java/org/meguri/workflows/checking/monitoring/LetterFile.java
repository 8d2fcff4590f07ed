package org.meguri.workflows.checking.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.meguri.command.actor.PersonId;
import org.meguri.command.monitoring.Invitations.Invitation;
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

  /** With the links. */
  List<List<String>> rows(List<Letter> letters, String base, PersonId officer, Locale locale) {
    List<List<String>> rows =
        addressees(letters.stream().map(Letter::invitation).toList(), officer, locale);
    rows.get(0).add(labels.word("monitoring.letter.link", locale));
    for (int i = 0; i < letters.size(); i++) {
      rows.get(i + 1).add(base + letters.get(i).link().token());
    }
    return rows;
  }

  /** Whom letters go to that remind them of the link they have. */
  List<List<String>> reminders(List<Invitation> waiting, PersonId officer, Locale locale) {
    return addressees(waiting, officer, locale);
  }

  private List<List<String>> addressees(List<Invitation> invited, PersonId officer, Locale locale) {
    boolean english = Languages.of(locale).equals("en");
    Map<String, CaseList.Title> members =
        cases.titles(
            officer, "member", invited.stream().map(each -> each.member().value()).toList());
    ProgrammeFile programme = programmes.current();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        new ArrayList<>(
            Stream.of("project", "number", "member", "name")
                .map(column -> labels.word("monitoring.letter." + column, locale))
                .toList()));
    for (Invitation each : invited) {
      String member = each.member().value();
      CaseList.Title title = members.get(member);
      rows.add(
          new ArrayList<>(
              List.of(
                  projectName(programme, each.project().value(), english),
                  Integer.toString(each.number()),
                  member,
                  title == null ? "" : english ? title.en() : title.ja())));
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
