package org.meguri.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.OrganizationPart;
import org.meguri.query.fold.Copy;

/** What a project is: programme, industries, who promotes it. */
public record Profile(
    String programme,
    boolean nameJaChecked,
    List<String> industries,
    List<OrganizationPart> organizations,
    @Nullable Name note,
    @Nullable String decisionBasis,
    List<Continuation> continuations) {

  static final Profile EMPTY = new Profile("", false, List.of(), List.of(), null, null, List.of());

  /** The project goes on after the assessment of a year. */
  public record Continuation(
      String assessment, int fiscalYear, String reason, LocalDate effectiveOn) {}

  Profile on(@Nullable String basis) {
    return new Profile(
        programme, nameJaChecked, industries, organizations, note, basis, continuations);
  }

  Profile continued(Continuation added) {
    return new Profile(
        programme,
        nameJaChecked,
        industries,
        organizations,
        note,
        decisionBasis,
        Copy.plus(continuations, added));
  }
}
