package org.meguri.query.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casepage.Assessments;
import org.meguri.query.casepage.HeadView;
import org.meguri.query.casepage.Labelled;
import org.meguri.query.casepage.Plans;
import org.meguri.query.casepage.Rounds;
import org.meguri.query.casepage.Targets;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A state in short: the facts of its head, then targets, plans, rounds and assessments. */
@Component
public class StateSections {

  private final Targets targets;
  private final Plans plans;
  private final Rounds rounds;
  private final Assessments assessments;
  private final Writing fmt;
  private final MessageSource messages;

  StateSections(
      Targets targets,
      Plans plans,
      Rounds rounds,
      Assessments assessments,
      Writing fmt,
      MessageSource messages) {
    this.targets = targets;
    this.plans = plans;
    this.rounds = rounds;
    this.assessments = assessments;
    this.fmt = fmt;
    this.messages = messages;
  }

  /** A block of the state, as the shared piece of the pages names its parts. */
  public record Section(
      String title,
      @Nullable String href,
      @Nullable String origin,
      @Nullable String text,
      List<Labelled> facts,
      List<String> columns,
      List<List<String>> rows) {}

  /** What the head says. */
  public List<Labelled> facts(ProjectCase found, HeadView head) {
    List<Labelled> facts = new ArrayList<>();
    facts.add(new Labelled(word("project.column.bureau"), word("bureau." + head.bureau())));
    facts.add(new Labelled(word("project.column.status"), word("state.project." + head.status())));
    if (head.phase() != null) {
      facts.add(new Labelled(word("project.column.phase"), word("phase." + head.phase())));
    }
    if (head.decision() != null) {
      facts.add(new Labelled(word("project.decision"), word("decision." + head.decision())));
    }
    if (head.nextDeadline() != null) {
      facts.add(new Labelled(word("project.column.due"), fmt.date(head.nextDeadline())));
      facts.add(
          new Labelled(word("project.column.holder"), head.holder() == null ? "" : head.holder()));
    }
    facts.add(new Labelled(word("project.openTasks"), fmt.number(found.heading().tasks().size())));
    return facts;
  }

  /** The blocks below. */
  public List<Section> of(ProjectCase found) {
    List<Section> sections = new ArrayList<>();
    targets(sections, found);
    plans(sections, found);
    rounds(sections, found);
    assessments(sections, found);
    return sections;
  }

  private void targets(List<Section> sections, ProjectCase found) {
    List<List<String>> rows =
        targets.of(found).stream()
            .map(
                target ->
                    List.of(
                        target.name(),
                        target.value() != null
                            ? target.value() + " " + target.unit()
                            : String.join(" / ", target.candidates()),
                        word("targetState." + target.state())))
            .toList();
    if (!rows.isEmpty()) {
      sections.add(
          new Section(
              word("project.targets"),
              null,
              null,
              null,
              List.of(),
              List.of(word("target.indicator"), word("target.value"), word("target.state")),
              rows));
    }
  }

  private void plans(List<Section> sections, ProjectCase found) {
    for (Plans.View plan : plans.of(found)) {
      sections.add(
          new Section(
              message(
                  "plan.title",
                  fmt.fiscalYear(plan.fiscalYear()),
                  Integer.toString(plan.version())),
              null,
              null,
              null,
              List.of(
                  new Labelled(word("target.state"), word("state.plan." + plan.state())),
                  new Labelled(word("plan.budget"), plan.budget()),
                  new Labelled(word("plan.ownFunds"), plan.ownFunds())),
              List.of(),
              List.of()));
    }
  }

  private void rounds(List<Section> sections, ProjectCase found) {
    for (Rounds.View round : rounds.of(found)) {
      List<String> columns = new ArrayList<>(List.of(word("target.indicator")));
      columns.addAll(round.sources());
      columns.add(word("survey.total"));
      List<List<String>> rows = new ArrayList<>();
      for (Rounds.Row row : round.rows()) {
        List<String> cells = new ArrayList<>(List.of(row.name()));
        cells.addAll(row.values());
        cells.add(row.total());
        rows.add(cells);
      }
      sections.add(
          new Section(
              fmt.fiscalYear(round.fiscalYear()) + " " + word("window." + round.window() + ".long"),
              null,
              round.origin(),
              null,
              List.of(new Labelled(word("target.state"), word("state.round." + round.state()))),
              columns,
              rows));
    }
  }

  private void assessments(List<Section> sections, ProjectCase found) {
    for (Assessments.View each : assessments.of(found)) {
      List<Labelled> facts = new ArrayList<>();
      facts.add(new Labelled(word("target.state"), word("state.assessment." + each.state())));
      if (each.grade() != null) {
        facts.add(new Labelled(word("project.column.grade"), word("grade." + each.grade())));
      }
      if (each.resolution() != null) {
        facts.add(
            new Labelled(word("assessment.resolution"), word("resolution." + each.resolution())));
      }
      if (each.reflection() != null) {
        facts.add(
            new Labelled(word("assessment.reflection"), word("reflection." + each.reflection())));
      }
      sections.add(
          new Section(
              fmt.fiscalYear(each.fiscalYear()) + " " + word("assessmentKind." + each.kind()),
              null,
              null,
              each.summary(),
              facts,
              List.of(),
              List.of()));
    }
  }

  private String word(String key) {
    return message(key);
  }

  private String message(String key, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    @Nullable String word = messages.getMessage(key, arguments, key, locale);
    return word == null ? key : word;
  }
}
