package org.meguri.command.programme;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.Section;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;

/** That a project names only what its file knows, and claims no target its source does not. */
record ProjectFits(ProgrammeFile file, ProjectEntry project, String at, Breaches found) {

  void check() {
    if (file.bureaus().stream().noneMatch(b -> b.id().equals(project.bureau()))) {
      found.add(at + "/bureau", "unknown-bureau", "value", project.bureau().value());
    }
    for (int i = 0; i < project.industries().size(); i++) {
      String code = project.industries().get(i);
      if (file.industries().stream().noneMatch(known -> known.code().equals(code))) {
        found.add(at + "/industries/" + i, "unknown-industry", "value", code);
      }
    }
    found.unique(project.sections(), Section::code, at + "/sections", "/code");
    found.unique(project.targets(), TargetEntry::id, at + "/targets", "/id");
    for (int i = 0; i < project.organizations().size(); i++) {
      knownSection(project.organizations().get(i).area(), at + "/organizations/" + i + "/area");
    }
    for (int i = 0; i < project.targets().size(); i++) {
      target(project.targets().get(i), at + "/targets/" + i);
    }
  }

  private void target(TargetEntry target, String at) {
    boolean printed = target.state().equals("PRINTED");
    if (printed && target.value() == null) {
      found.add(at + "/value", "printed-without-value");
    }
    if (!printed && target.value() != null) {
      found.add(at + "/value", "value-invented", "state", target.state());
    }
    if (target.state().equals("DISPUTED") && target.candidates().size() < 2) {
      found.add(at + "/candidates", "disputed-without-candidates");
    }
    if (target.state().equals("PENDING") && target.dueBy() == null) {
      found.add(at + "/dueBy", "pending-without-day");
    }
    target.breakdown().keySet().stream()
        .sorted()
        .forEach(code -> knownSection(code, at + "/breakdown/" + LocatedJson.escaped(code)));
    addsUp(target, at);
    measured(target, at);
  }

  private void measured(TargetEntry target, String at) {
    String measuredBy = target.measuredBy();
    if (measuredBy == null) {
      return;
    }
    Optional<Indicator> indicator = file.indicator(measuredBy);
    if (indicator.isEmpty()) {
      found.add(at + "/measuredBy", "unknown-indicator", "value", measuredBy);
    } else if (!indicator.get().unit().equals(target.unit())) {
      found.add(at + "/unit", "unit-differs", "value", measuredBy);
    }
  }

  private void addsUp(TargetEntry target, String at) {
    BigDecimal value = target.value();
    BigDecimal sum = target.breakdown().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (value != null && !target.breakdown().isEmpty() && sum.compareTo(value) != 0) {
      found.add(at + "/breakdown", "breakdown-differs", "sum", sum.toPlainString());
    }
  }

  private void knownSection(@Nullable String code, String at) {
    if (code != null && project.sections().stream().noneMatch(s -> s.code().equals(code))) {
      found.add(at, "unknown-section", "value", code);
    }
  }
}
