package org.meguri.command.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Commission;
import org.meguri.command.programme.ProgrammeFile.CommissionMember;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.ProgrammeFile.Employment;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Named;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.OverallAssessment;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.Section;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;
import org.meguri.command.programme.ProgrammeFile.Window;
import org.meguri.command.programme.ProgrammeFile.Word;
import org.meguri.command.programme.SchemaCheck.Breach;

/** What a schema cannot say: that a file's parts fit each other. Names every breach by pointer. */
final class CrossCheck {
  /** The product's two surveys of a year, whenever they are and whatever they are called. */
  private static final Map<String, String> PURPOSES =
      Map.of("WINTER", "BUDGET_DISTRIBUTION", "SPRING", "EX_POST_ASSESSMENT");

  private final ProgrammeFile file;
  private final List<Breach> found = new ArrayList<>();

  private CrossCheck(ProgrammeFile file) {
    this.file = file;
  }

  static List<Breach> of(ProgrammeFile file) {
    CrossCheck check = new CrossCheck(file);
    check.whole();
    check.windows();
    for (int i = 0; i < file.projects().size(); i++) {
      check.project(file.projects().get(i), "/projects/" + i);
    }
    Commission commission = file.commission();
    if (commission != null) {
      check.commission(commission);
    }
    Monitoring monitoring = file.monitoring();
    if (monitoring != null) {
      check.found.addAll(QuestionnairesFit.of(monitoring));
    }
    BudgetRule budgetRule = file.budgetRule();
    if (budgetRule != null) {
      check.found.addAll(BudgetRuleFits.of(budgetRule, file));
    }
    return check.found;
  }

  private void whole() {
    if (file.firstFiscalYear() > file.lastFiscalYear()) {
      breach("/lastFiscalYear", "years-reversed");
    }
    unique(file.bureaus(), b -> b.id().value(), "/bureaus", "/id");
    unique(file.industries(), i -> i.code(), "/industries", "/code");
    unique(file.indicators(), Indicator::code, "/indicators", "/code");
    unique(file.windows(), Window::code, "/windows", "/code");
    unique(file.criteria(), c -> Integer.toString(c.number()), "/criteria", "/number");
    unique(file.overallAssessments(), OverallAssessment::kind, "/overallAssessments", "/kind");
    overallAssessments();
    unique(file.projects(), ProjectEntry::id, "/projects", "/id");
    FrameworkCheck.of(file, found);
    SeasonFits.of(file, found);
    unique(file.marks(), Named::code, "/marks", "/code");
    unique(file.grades(), Named::code, "/grades", "/code");
    unique(file.words(), Word::key, "/words", "/key");
    uniqueOrganizations();
    if (file.criteria().stream().filter(Criterion::summary).count() != 1) {
      breach("/criteria", "one-summary");
    }
    if (file.rules().quorumNumerator() > file.rules().quorumDenominator()) {
      breach("/rules/quorumNumerator", "quorum-above-all");
    }
    knownIndicators(file.followUpForm(), "/followUpForm");
    knownIndicators(file.bureauForm(), "/bureauForm");
    knownIndicator(file.commonTarget().indicator(), "/commonTarget/indicator");
    for (int i = 0; i < file.bureauForm().size(); i++) {
      if (!file.followUpForm().contains(file.bureauForm().get(i))) {
        breach("/bureauForm/" + i, "not-on-form", "value", file.bureauForm().get(i));
      }
    }
  }

  private void overallAssessments() {
    int term = file.lastFiscalYear() - file.firstFiscalYear() + 1;
    for (int i = 0; i < file.overallAssessments().size(); i++) {
      OverallAssessment overall = file.overallAssessments().get(i);
      String at = "/overallAssessments/" + i;
      if (overall.planYear() > term) {
        breach(at + "/planYear", "outside-term", "value", Integer.toString(overall.planYear()));
      }
      if (overall.coversPlanYears() >= overall.planYear()) {
        breach(at + "/coversPlanYears", "covers-what-is-to-come");
      }
    }
  }

  private void windows() {
    for (String code : PURPOSES.keySet()) {
      if (file.window(code).isEmpty()) {
        breach("/windows", "window-missing", "value", code);
      }
    }
    for (int i = 0; i < file.windows().size(); i++) {
      Window window = file.windows().get(i);
      LocalDate opens = window.opensOn(file.firstFiscalYear());
      LocalDate due = window.internalDueOn(file.firstFiscalYear());
      LocalDate closes = window.closesOn(file.firstFiscalYear());
      if (opens.isAfter(due) || due.isAfter(closes)) {
        breach("/windows/" + i + "/internalDue", "window-out-of-order");
      }
      if (!window.feeds().equals(PURPOSES.get(window.code()))) {
        breach("/windows/" + i + "/feeds", "window-of-other-purpose", "value", window.code());
      }
    }
  }

  private void project(ProjectEntry project, String at) {
    if (file.bureaus().stream().noneMatch(b -> b.id().equals(project.bureau()))) {
      breach(at + "/bureau", "unknown-bureau", "value", project.bureau().value());
    }
    for (int i = 0; i < project.industries().size(); i++) {
      String code = project.industries().get(i);
      if (file.industries().stream().noneMatch(known -> known.code().equals(code))) {
        breach(at + "/industries/" + i, "unknown-industry", "value", code);
      }
    }
    unique(project.sections(), Section::code, at + "/sections", "/code");
    unique(project.targets(), TargetEntry::id, at + "/targets", "/id");
    for (int i = 0; i < project.organizations().size(); i++) {
      knownSection(
          project, project.organizations().get(i).area(), at + "/organizations/" + i + "/area");
    }
    for (int i = 0; i < project.targets().size(); i++) {
      target(project, project.targets().get(i), at + "/targets/" + i);
    }
  }

  private void target(ProjectEntry project, TargetEntry target, String at) {
    boolean printed = target.state().equals("PRINTED");
    if (printed && target.value() == null) {
      breach(at + "/value", "printed-without-value");
    }
    if (!printed && target.value() != null) {
      breach(at + "/value", "value-invented", "state", target.state());
    }
    if (target.state().equals("DISPUTED") && target.candidates().size() < 2) {
      breach(at + "/candidates", "disputed-without-candidates");
    }
    if (target.state().equals("PENDING") && target.dueBy() == null) {
      breach(at + "/dueBy", "pending-without-day");
    }
    target.breakdown().keySet().stream()
        .sorted()
        .forEach(
            code -> knownSection(project, code, at + "/breakdown/" + LocatedJson.escaped(code)));
    addsUp(target, at);
    String measuredBy = target.measuredBy();
    if (measuredBy != null && knownIndicator(measuredBy, at + "/measuredBy")) {
      Optional<Indicator> indicator = file.indicator(measuredBy);
      if (indicator.filter(i -> !i.unit().equals(target.unit())).isPresent()) {
        breach(at + "/unit", "unit-differs", "value", measuredBy);
      }
    }
  }

  private void addsUp(TargetEntry target, String at) {
    BigDecimal value = target.value();
    BigDecimal sum = target.breakdown().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (value != null && !target.breakdown().isEmpty() && sum.compareTo(value) != 0) {
      breach(at + "/breakdown", "breakdown-differs", "sum", sum.toPlainString());
    }
  }

  private void commission(Commission commission) {
    unique(commission.members(), CommissionMember::account, "/commission/members", "/account");
    for (int i = 0; i < commission.members().size(); i++) {
      CommissionMember member = commission.members().get(i);
      String at = "/commission/members/" + i;
      if (member.from().isAfter(member.until())) {
        breach(at + "/until", "days-reversed");
      }
      for (int k = 0; k < member.employments().size(); k++) {
        employment(member.employments().get(k), at + "/employments/" + k);
      }
    }
  }

  private void employment(Employment employment, String at) {
    Optional<ProjectEntry> project = file.project(employment.project());
    if (file.projects().isEmpty()) {
      // a framework without projects of its own may name those of the term before
    } else if (project.isEmpty()) {
      breach(at + "/project", "unknown-project", "value", employment.project());
    } else if (project.get().organizations().stream()
        .noneMatch(o -> o.id().equals(employment.organization()))) {
      breach(at + "/organization", "unknown-organization", "value", employment.organization());
    }
    LocalDate until = employment.until();
    if (until != null && employment.from().isAfter(until)) {
      breach(at + "/until", "days-reversed");
    }
  }

  private void knownIndicators(List<String> codes, String at) {
    for (int i = 0; i < codes.size(); i++) {
      knownIndicator(codes.get(i), at + "/" + i);
    }
  }

  private boolean knownIndicator(String code, String at) {
    boolean known = file.indicator(code).isPresent();
    if (!known) {
      breach(at, "unknown-indicator", "value", code);
    }
    return known;
  }

  private void knownSection(ProjectEntry project, @Nullable String code, String at) {
    if (code != null && project.sections().stream().noneMatch(s -> s.code().equals(code))) {
      breach(at, "unknown-section", "value", code);
    }
  }

  private void uniqueOrganizations() {
    Set<String> seen = new HashSet<>();
    for (int p = 0; p < file.projects().size(); p++) {
      List<Organization> organizations = file.projects().get(p).organizations();
      for (int o = 0; o < organizations.size(); o++) {
        if (!seen.add(organizations.get(o).id())) {
          breach(
              "/projects/" + p + "/organizations/" + o + "/id",
              "duplicate",
              "value",
              organizations.get(o).id());
        }
      }
    }
  }

  private <T> void unique(List<T> list, Function<T, String> key, String at, String field) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(key.apply(list.get(i)))) {
        breach(at + "/" + i + field, "duplicate", "value", key.apply(list.get(i)));
      }
    }
  }

  private void breach(String pointer, String code, String... facts) {
    found.add(new Breach(pointer, code, facts.length == 0 ? Map.of() : Map.of(facts[0], facts[1])));
  }
}
