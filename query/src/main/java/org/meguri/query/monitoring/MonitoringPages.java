package org.meguri.query.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The survey desk's page of one monitoring survey, and its results as a file. */
@Controller
class MonitoringPages {

  private final SurveyDesk desk;
  private final Programmes programmes;
  private final MessageSource messages;

  MonitoringPages(SurveyDesk desk, Programmes programmes, MessageSource messages) {
    this.desk = desk;
    this.programmes = programmes;
    this.messages = messages;
  }

  /** A response rate under its project's name. */
  public record RateLine(String project, String name, int invited, int answered, int percent) {}

  /** A question's figures in the reader's words. */
  public record Question(
      String code,
      String topic,
      String text,
      List<String> columns,
      List<Line> rows,
      List<String> totalColumns,
      List<Long> total,
      long answers) {}

  /** A row of it. */
  public record Line(String name, List<Long> counts) {}

  @GetMapping("/monitoring/{id}")
  String page(Principal principal, Locale locale, Model model, @PathVariable String id) {
    PersonId reader = People.reader(principal);
    SurveyDesk.Found found = desk.read(reader, id, "monitoring");
    boolean english = Languages.of(locale).equals("en");
    ProgrammeFile programme = programmes.current();
    model.addAttribute("survey", found.survey());
    model.addAttribute("status", found.survey().status().name());
    model.addAttribute(
        "rates",
        found.rates().stream()
            .map(
                r ->
                    new RateLine(
                        r.project(),
                        name(programme, r.project(), english),
                        r.invited(),
                        r.answered(),
                        r.percent()))
            .toList());
    model.addAttribute("all", found.all());
    model.addAttribute("figuresFrom", found.origin());
    model.addAttribute("summary", found.summary());
    model.addAttribute("remarks", found.remarks());
    model.addAttribute("questions", questions(found, programme, english));
    model.addAttribute("keeper", desk.isKeptBy(reader));
    model.addAttribute(
        "waiting",
        found.survey().invited().entrySet().stream()
            .anyMatch(e -> e.getValue() > 0 && !found.survey().issued().contains(e.getKey())));
    model.addAttribute("commandId", UUID.randomUUID().toString());
    return "monitoring";
  }

  @GetMapping("/monitoring/{id}/results.csv")
  ResponseEntity<String> file(Principal principal, Locale locale, @PathVariable String id) {
    SurveyDesk.Found found = desk.read(People.reader(principal), id, "monitoring.csv");
    Results results = found.results();
    if (results == null) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.of("question", "text", "project", "option", "count", "origin")
            .map(column -> word("monitoring.file." + column, locale))
            .toList());
    boolean english = Languages.of(locale).equals("en");
    lines.addAll(
        new ResultsFile(programmes.current(), english)
            .lines(results, word("monitoring.allProjects", locale), found.origin()));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"")
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .body(Csv.of(lines));
  }

  private static List<Question> questions(
      SurveyDesk.Found found, ProgrammeFile programme, boolean english) {
    Results results = found.results();
    return results == null
        ? List.of()
        : results.questions().stream().map(q -> question(q, programme, english)).toList();
  }

  private static Question question(Results.Asked asked, ProgrammeFile programme, boolean english) {
    return new Question(
        asked.code(),
        asked.topic(),
        in(asked.text(), english),
        asked.columns().stream().map(g -> group(g, english)).toList(),
        asked.rows().stream()
            .map(row -> new Line(names(row.projects(), programme, english), row.counts()))
            .toList(),
        asked.totalColumns().stream().map(g -> group(g, english)).toList(),
        asked.total(),
        asked.answers());
  }

  private static String names(List<String> projects, ProgrammeFile programme, boolean english) {
    return String.join(" + ", projects.stream().map(id -> name(programme, id, english)).toList());
  }

  private static String group(Results.Group group, boolean english) {
    return String.join(" + ", group.options().stream().map(o -> in(o, english)).toList());
  }

  private static String name(ProgrammeFile programme, String project, boolean english) {
    return programme.project(project).map(p -> in(p.name(), english)).orElse(project);
  }

  private static String in(Name name, boolean english) {
    return english ? name.en() : name.ja();
  }

  private String word(String key, Locale locale) {
    return String.valueOf(messages.getMessage(key, null, key, locale));
  }
}
