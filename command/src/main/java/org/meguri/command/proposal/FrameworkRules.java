package org.meguri.command.proposal;

import static org.meguri.command.proposal.ProposalRefused.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.FrameworkRule;
import org.meguri.command.programme.ProgrammeFile.Industry;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.SystemCheck;
import org.meguri.command.project.TargetState;

/** The programme's framework rules held against what is proposed. */
final class FrameworkRules {
  private final ProgrammeFile programme;

  FrameworkRules(ProgrammeFile programme) {
    this.programme = programme;
  }

  /** Each rule a person checks has one finding; one found broken says by what. */
  Rule answered(List<FrameworkFinding> findings) {
    Set<String> asked = codes("PERSON");
    Set<String> given = findings.stream().map(FrameworkFinding::rule).collect(Collectors.toSet());
    return Rule.that(
            () -> asked.containsAll(given) && given.size() == findings.size(),
            UNKNOWN_RULE,
            "field",
            "findings")
        .and(() -> given.containsAll(asked), FINDING_MISSING, "field", "findings")
        .and(
            () ->
                findings.stream()
                    .allMatch(f -> f.kept() || (f.reason() != null && !f.reason().isBlank())),
            REASON_MISSING,
            "field",
            "findings");
  }

  /** The findings of both, in the order of the file. */
  List<FrameworkFinding> all(List<FrameworkFinding> byPerson, ProposalContent content) {
    List<FrameworkFinding> all = new ArrayList<>();
    for (FrameworkRule rule : programme.frameworkRules()) {
      SystemCheck.of(rule.code())
          .filter(check -> rule.checkedBy().equals("SYSTEM"))
          .ifPresentOrElse(
              check -> all.add(new FrameworkFinding(rule.code(), isKept(check, content), null)),
              () -> byPerson.stream().filter(f -> f.rule().equals(rule.code())).forEach(all::add));
    }
    return all;
  }

  static List<String> broken(List<FrameworkFinding> findings) {
    return findings.stream().filter(f -> !f.kept()).map(FrameworkFinding::rule).toList();
  }

  private Set<String> codes(String checkedBy) {
    return programme.frameworkRules().stream()
        .filter(rule -> rule.checkedBy().equals(checkedBy))
        .map(FrameworkRule::code)
        .collect(Collectors.toSet());
  }

  private boolean isKept(SystemCheck check, ProposalContent content) {
    if (check == SystemCheck.EFFECT_WITHIN_TERM) {
      LocalDate day = content.effectiveOn();
      return !day.isBefore(programme.firstDay()) && !day.isAfter(programme.lastDay());
    }
    @Nullable ProjectEntry shape = content.shape();
    return shape == null || isKept(check, shape);
  }

  private boolean isKept(SystemCheck check, ProjectEntry shape) {
    return switch (check) {
      case INDUSTRIES_OF_THE_PROGRAMME ->
          programme.industries().stream()
              .map(Industry::code)
              .collect(Collectors.toSet())
              .containsAll(shape.industries());
      case PROMOTION_ORGANIZATION_NAMED ->
          shape.organizations().stream().anyMatch(o -> o.kind().equals("PROMOTION"));
      case TARGET_MEASURED_OR_DATED ->
          shape.targets().stream()
              .anyMatch(
                  t ->
                      t.state().equals(TargetState.PENDING.name())
                          ? t.dueBy() != null
                          : t.measuredBy() != null);
      case EFFECT_WITHIN_TERM -> true;
    };
  }
}
