package org.meguri.workflows.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.Organizations;
import org.meguri.command.plan.PlanCommand.SubmitPlan;
import org.meguri.command.plan.PlanContent;
import org.meguri.command.plan.PlanEvent.PlanOpened;
import org.meguri.command.plan.PlanEvent.PlanReturned;
import org.meguri.command.plan.PlanEvent.PlanSubmitted;
import org.meguri.command.plan.PlanId;
import org.meguri.command.plan.PlanPart;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Form.Line;
import org.meguri.workflows.forms.Form.Panel;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.forms.TaskOnDesk;
import org.meguri.workflows.forms.Work;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/**
 * The promotion organizations' annual plan, one part for each of them; prefilled with what was
 * returned.
 */
@Component
class DraftPlanForm implements TaskForm {

  private static final String VERSION = "planVersion";
  private static final BigDecimal ABSURD_YEN = new BigDecimal("1000000000000");

  private final Papers papers;
  private final Programmes programmes;
  private final Organizations register;

  DraftPlanForm(Papers papers, Programmes programmes, Organizations register) {
    this.papers = papers;
    this.programmes = programmes;
    this.register = register;
  }

  @Override
  public String element() {
    return "draftPlan";
  }

  @Override
  public Form describe(TaskOnDesk task) {
    ProgrammeFile programme = programmes.current();
    PlanSubmitted last = papers.latest(plan(task), PlanSubmitted.class).orElse(null);
    List<Field> fields = new ArrayList<>();
    fields.add(Field.version(VERSION, last == null ? 0 : last.version()));
    for (ProgrammeFile.Organization organization : organizations(task, programme)) {
      fields.addAll(part(task, organization, programme, last));
    }
    fields.add(
        Field.number(
                "budgetRequestYen",
                Label.key("field.budgetRequestYen"),
                Label.key("unit.yen"),
                true,
                ABSURD_YEN)
            .under(Label.key("field.group.budget"))
            .preset(last == null ? null : last.content().budgetRequestYen()));
    fields.add(
        Field.number(
                "ownFundsPercent",
                Label.key("field.ownFundsPercent"),
                Label.key("unit.percent"),
                true,
                BigDecimal.valueOf(100))
            .preset(last == null ? null : last.content().ownFundsPercent()));
    fields.add(
        Field.longText(
                "ownFundsSources",
                Label.key("field.ownFundsSources"),
                programme.rules().maximumTextLength())
            .optional()
            .preset(last == null ? null : last.content().ownFundsSources()));
    return new Form(fields, evidence(task));
  }

  private static List<Field> part(
      TaskOnDesk task,
      ProgrammeFile.Organization organization,
      ProgrammeFile programme,
      @Nullable PlanSubmitted last) {
    PlanPart before =
        last == null
            ? null
            : last.content().parts().stream()
                .filter(p -> p.organization().value().equals(organization.id()))
                .findFirst()
                .orElse(null);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.longText(
                activities(organization.id()),
                Label.key("field.activities"),
                programme.rules().maximumTextLength())
            .under(Label.named(organization.name()))
            .preset(before == null ? null : before.activities()));
    for (ProgrammeFile.Indicator indicator : programme.formOf(task.project().value())) {
      BigDecimal figure = before == null ? null : before.yearlyTargets().get(indicator.code());
      fields.add(
          Field.number(
                  target(organization.id(), indicator.code()),
                  Label.named(indicator.name()),
                  Label.named(indicator.unit()),
                  indicator.whole(),
                  indicator.plausibleMaximum())
              .optional()
              .preset(figure == null ? null : figure.toPlainString()));
    }
    return fields;
  }

  private List<Panel> evidence(TaskOnDesk task) {
    return papers
        .latest(plan(task), PlanReturned.class)
        .map(
            returned ->
                List.of(
                    new Panel(
                        Label.key("evidence.returned"),
                        List.of(new Line(Label.key("field.reason"), returned.reason())))))
        .orElse(List.of());
  }

  @Override
  public Work decode(TaskOnDesk task, Entries entries) {
    ProgrammeFile programme = programmes.current();
    List<PlanPart> parts =
        organizations(task, programme).stream()
            .map(
                o ->
                    new PlanPart(
                        OrganizationId.of(o.id()),
                        o.area(),
                        entries.text(activities(o.id())),
                        targets(task, o.id(), programme, entries)))
            .toList();
    PlanContent content =
        new PlanContent(
            parts,
            entries.number("budgetRequestYen").longValueExact(),
            entries.whole("ownFundsPercent"),
            entries.text("ownFundsSources"));
    return Work.of(new SubmitPlan(plan(task), entries.whole(VERSION), content), "SUBMITTED");
  }

  private static Map<String, BigDecimal> targets(
      TaskOnDesk task, String organization, ProgrammeFile programme, Entries entries) {
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    for (ProgrammeFile.Indicator indicator : programme.formOf(task.project().value())) {
      String field = target(organization, indicator.code());
      if (entries.has(field)) {
        targets.put(indicator.code(), entries.number(field));
      }
    }
    return targets;
  }

  /** Whom the plan was opened for: where a change takes effect with the year, those it brings. */
  private List<ProgrammeFile.Organization> organizations(TaskOnDesk task, ProgrammeFile programme) {
    List<ProgrammeFile.Organization> all =
        new ArrayList<>(programme.project(task.project().value()).orElseThrow().organizations());
    papers.latest(plan(task), PlanOpened.class).stream()
        .flatMap(opened -> opened.organizations().stream())
        .filter(o -> all.stream().noneMatch(known -> known.id().equals(o.value())))
        .flatMap(o -> register.find(o).stream())
        .map(
            o ->
                new ProgrammeFile.Organization(
                    o.organization().value(), o.name(), "PROMOTION", null, "work"))
        .toList()
        .forEach(all::add);
    return all;
  }

  private static PlanId plan(TaskOnDesk task) {
    return PlanId.of(task.variable("planId"));
  }

  private static String activities(String organization) {
    return "parts." + organization + ".activities";
  }

  private static String target(String organization, String indicator) {
    return "parts." + organization + ".yearlyTargets." + indicator;
  }
}
