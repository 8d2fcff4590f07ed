package org.meguri.workflows.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectCommand.SetPendingTarget;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.TargetId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyEvent.RoundClosed;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Evidences;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The director sets a target the plan left open, beside what the plan says and what came in; as the
 * task that waits for it, or over the API by project and target.
 */
@Component
class SetTargetForm implements TaskForm, Filing {

  private static final String VALUE = "value";
  private static final String REASON = "reason";
  private static final String EFFECTIVE_ON = "effectiveOn";

  private final Papers papers;
  private final Programmes programmes;

  SetTargetForm(Papers papers, Programmes programmes) {
    this.papers = papers;
    this.programmes = programmes;
  }

  @Override
  public String element() {
    return "setTarget";
  }

  @Override
  public String kind() {
    return element();
  }

  @Override
  public Optional<Asked> asked(Matter matter) {
    TargetId setting = TargetId.of(ProjectId.of(matter.caseId()), matter.part());
    return Optional.of(new Asked(setting.value(), element(), Optional.empty()));
  }

  @Override
  public Form describe(TaskOnDesk task) {
    return describe(task.project(), task.variable("targetId"), task.today());
  }

  @Override
  public Form describe(Matter matter) {
    return describe(ProjectId.of(matter.caseId()), matter.part(), matter.today());
  }

  private Form describe(ProjectId project, String targetId, LocalDate today) {
    ProgrammeFile programme = programmes.current();
    TargetEntry target = target(project, targetId, programme).orElseThrow();
    Optional<Indicator> measure = measure(target, programme);
    List<Field> fields =
        List.of(
            Field.number(
                VALUE,
                Label.key("target.value"),
                Label.named(target.unit()),
                measure.map(Indicator::whole).orElse(false),
                measure.map(i -> overTheTerm(i, programme)).orElse(null)),
            Field.longText(
                REASON, Label.key("field.reason"), programme.rules().maximumTextLength()),
            Field.date(EFFECTIVE_ON, Label.key("field.effectiveOn")).preset(today));
    List<Panel> evidence = new ArrayList<>(List.of(printed(target, programme)));
    reported(project, target, programme).ifPresent(evidence::add);
    return new Form(fields, evidence);
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    return Work.of(decode(task.project(), task.variable("targetId"), entries), "SET");
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    return decode(ProjectId.of(matter.caseId()), matter.part(), entries);
  }

  private static SetPendingTarget decode(ProjectId project, String targetId, Entries entries) {
    return new SetPendingTarget(
        project, targetId, entries.number(VALUE), entries.text(REASON), entries.date(EFFECTIVE_ON));
  }

  /** Whether the project has such a target, whatever its state. */
  boolean knows(ProjectId project, String targetId) {
    return target(project, targetId, programmes.current()).isPresent();
  }

  private static Optional<TargetEntry> target(
      ProjectId project, String targetId, ProgrammeFile programme) {
    return programme.project(project.value()).stream()
        .flatMap(entry -> entry.targets().stream())
        .filter(target -> target.id().equals(targetId))
        .findFirst();
  }

  private static Optional<Indicator> measure(TargetEntry target, ProgrammeFile programme) {
    return Optional.ofNullable(target.measuredBy()).flatMap(programme::indicator);
  }

  private static BigDecimal overTheTerm(Indicator indicator, ProgrammeFile programme) {
    return indicator
        .plausibleMaximum()
        .multiply(
            BigDecimal.valueOf(programme.lastFiscalYear() - programme.firstFiscalYear() + 1L));
  }

  private static Panel printed(TargetEntry target, ProgrammeFile programme) {
    List<Line> lines = new ArrayList<>();
    programme
        .indicator(target.indicator())
        .ifPresent(i -> lines.add(new Line(Label.key("target.indicator"), Label.named(i.name()))));
    lines.add(new Line(Label.key("target.horizon"), Label.named(target.horizon())));
    lines.add(new Line(Label.key("target.unit"), Label.named(target.unit())));
    lines.add(new Line(Label.key("target.dueBy"), String.valueOf(target.dueBy())));
    ProgrammeFile.Name note = target.note();
    if (note != null) {
      lines.add(new Line(Label.key("target.note"), Label.named(note)));
    }
    return new Panel(Label.key("evidence.target"), lines);
  }

  /** The closed rounds' totals of the indicator that measures the target. */
  private Optional<Panel> reported(ProjectId project, TargetEntry target, ProgrammeFile programme) {
    String measuredBy = target.measuredBy();
    if (measuredBy == null) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    Set<Origin> origins = EnumSet.noneOf(Origin.class);
    for (int year = programme.firstFiscalYear(); year <= programme.lastFiscalYear(); year++) {
      for (SurveyWindow window : SurveyWindow.values()) {
        RoundId round = RoundId.of(project, year, window);
        @Nullable BigDecimal total =
            papers
                .latest(round, RoundClosed.class)
                .map(closed -> closed.totals().get(measuredBy))
                .orElse(null);
        if (total != null) {
          origins.add(papers.origin(round, RoundClosed.class));
          lines.add(
              new Line(
                  Label.key("evidence.reported." + window, Integer.toString(year)),
                  Evidences.plain(total)));
        }
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(Label.key("evidence.reported"), lines)
                .from(origins.contains(Origin.INVENTED) ? Origin.INVENTED : Origin.WORK));
  }
}
