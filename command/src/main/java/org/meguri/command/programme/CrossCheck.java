package org.meguri.command.programme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.command.programme.ProgrammeFile.Commission;
import org.meguri.command.programme.ProgrammeFile.Criterion;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.Named;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.OverallAssessment;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.Window;
import org.meguri.command.programme.ProgrammeFile.Word;
import org.meguri.command.programme.SchemaCheck.Breach;

/** What a schema cannot say: that a file's parts fit each other. Names every breach by pointer. */
final class CrossCheck {
  /** The product's two surveys of a year, whenever they are and whatever they are called. */
  private static final Map<String, String> PURPOSES =
      Map.of("WINTER", "BUDGET_DISTRIBUTION", "SPRING", "EX_POST_ASSESSMENT");

  private final ProgrammeFile file;
  private final Breaches found = new Breaches();

  private CrossCheck(ProgrammeFile file) {
    this.file = file;
  }

  static List<Breach> of(ProgrammeFile file) {
    CrossCheck check = new CrossCheck(file);
    check.whole();
    check.windows();
    for (int i = 0; i < file.projects().size(); i++) {
      new ProjectFits(file, file.projects().get(i), "/projects/" + i, check.found).check();
    }
    Commission commission = file.commission();
    if (commission != null) {
      new CommissionFits(file, commission, check.found).check();
    }
    Monitoring monitoring = file.monitoring();
    if (monitoring != null) {
      check.found.all().addAll(QuestionnairesFit.of(monitoring));
    }
    BudgetRule budgetRule = file.budgetRule();
    if (budgetRule != null) {
      check.found.all().addAll(BudgetRuleFits.of(budgetRule, file));
    }
    return check.found.all();
  }

  private void whole() {
    if (file.firstFiscalYear() > file.lastFiscalYear()) {
      found.add("/lastFiscalYear", "years-reversed");
    }
    found.unique(file.bureaus(), b -> b.id().value(), "/bureaus", "/id");
    found.unique(file.industries(), i -> i.code(), "/industries", "/code");
    found.unique(file.indicators(), Indicator::code, "/indicators", "/code");
    found.unique(file.windows(), Window::code, "/windows", "/code");
    found.unique(file.criteria(), c -> Integer.toString(c.number()), "/criteria", "/number");
    found.unique(
        file.overallAssessments(), OverallAssessment::kind, "/overallAssessments", "/kind");
    overallAssessments();
    found.unique(file.projects(), ProjectEntry::id, "/projects", "/id");
    FrameworkCheck.of(file, found.all());
    SeasonFits.of(file, found.all());
    found.unique(file.marks(), Named::code, "/marks", "/code");
    found.unique(file.grades(), Named::code, "/grades", "/code");
    found.unique(file.words(), Word::key, "/words", "/key");
    uniqueOrganizations();
    if (file.criteria().stream().filter(Criterion::summary).count() != 1) {
      found.add("/criteria", "one-summary");
    }
    if (file.rules().quorumNumerator() > file.rules().quorumDenominator()) {
      found.add("/rules/quorumNumerator", "quorum-above-all");
    }
    knownIndicators(file.followUpForm(), "/followUpForm");
    knownIndicators(file.bureauForm(), "/bureauForm");
    knownIndicator(file.commonTarget().indicator(), "/commonTarget/indicator");
    for (int i = 0; i < file.bureauForm().size(); i++) {
      if (!file.followUpForm().contains(file.bureauForm().get(i))) {
        found.add("/bureauForm/" + i, "not-on-form", "value", file.bureauForm().get(i));
      }
    }
  }

  private void overallAssessments() {
    int term = file.lastFiscalYear() - file.firstFiscalYear() + 1;
    for (int i = 0; i < file.overallAssessments().size(); i++) {
      OverallAssessment overall = file.overallAssessments().get(i);
      String at = "/overallAssessments/" + i;
      if (overall.planYear() > term) {
        found.add(at + "/planYear", "outside-term", "value", Integer.toString(overall.planYear()));
      }
      if (overall.coversPlanYears() >= overall.planYear()) {
        found.add(at + "/coversPlanYears", "covers-what-is-to-come");
      }
    }
  }

  private void windows() {
    for (String code : PURPOSES.keySet()) {
      if (file.window(code).isEmpty()) {
        found.add("/windows", "window-missing", "value", code);
      }
    }
    for (int i = 0; i < file.windows().size(); i++) {
      Window window = file.windows().get(i);
      LocalDate opens = window.opensOn(file.firstFiscalYear());
      LocalDate due = window.internalDueOn(file.firstFiscalYear());
      LocalDate closes = window.closesOn(file.firstFiscalYear());
      if (opens.isAfter(due) || due.isAfter(closes)) {
        found.add("/windows/" + i + "/internalDue", "window-out-of-order");
      }
      if (!window.feeds().equals(PURPOSES.get(window.code()))) {
        found.add("/windows/" + i + "/feeds", "window-of-other-purpose", "value", window.code());
      }
    }
  }

  private void knownIndicators(List<String> codes, String at) {
    for (int i = 0; i < codes.size(); i++) {
      knownIndicator(codes.get(i), at + "/" + i);
    }
  }

  private void knownIndicator(String code, String at) {
    if (file.indicator(code).isEmpty()) {
      found.add(at, "unknown-indicator", "value", code);
    }
  }

  private void uniqueOrganizations() {
    Set<String> seen = new HashSet<>();
    for (int p = 0; p < file.projects().size(); p++) {
      List<Organization> organizations = file.projects().get(p).organizations();
      for (int o = 0; o < organizations.size(); o++) {
        if (!seen.add(organizations.get(o).id())) {
          found.add(
              "/projects/" + p + "/organizations/" + o + "/id",
              "duplicate",
              "value",
              organizations.get(o).id());
        }
      }
    }
  }
}
