package org.meguri.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.OrganizationPart;
import org.meguri.query.fold.Copy;

/** What a project is: programme, industries, who promotes it, and what was made of it since. */
public record Profile(
    String programme,
    boolean nameJaChecked,
    List<String> industries,
    List<OrganizationPart> organizations,
    @Nullable Name note,
    @Nullable String decisionBasis,
    List<Continuation> continuations,
    List<Turn> turns,
    List<Link> lineage) {

  static final Profile EMPTY =
      new Profile("", false, List.of(), List.of(), null, null, List.of(), List.of(), List.of());

  /** The project goes on after the assessment of a year. */
  public record Continuation(
      String assessment, int fiscalYear, String reason, LocalDate effectiveOn) {}

  /**
   * A decided proposal on the project and what kind of change it was; {@code before} is the name
   * until then. Announced until {@code inEffect}.
   */
  public record Turn(
      String kind,
      String proposal,
      @Nullable String basis,
      @Nullable Name before,
      LocalDate effectiveOn,
      boolean inEffect) {}

  /** Another project it became part of, or that became part of it. */
  public record Link(
      boolean into,
      String project,
      String proposal,
      @Nullable String basis,
      LocalDate effectiveOn) {}

  Profile on(@Nullable String basis) {
    return new Profile(
        programme,
        nameJaChecked,
        industries,
        organizations,
        note,
        basis,
        continuations,
        turns,
        lineage);
  }

  Profile continued(Continuation added) {
    return new Profile(
        programme,
        nameJaChecked,
        industries,
        organizations,
        note,
        decisionBasis,
        Copy.plus(continuations, added),
        turns,
        lineage);
  }

  /** What was announced under the same proposal has come. */
  Profile turned(Turn turn) {
    return new Profile(
        programme,
        nameJaChecked,
        industries,
        organizations,
        note,
        decisionBasis,
        continuations,
        Copy.plus(
            turns.stream().filter(other -> !other.proposal().equals(turn.proposal())).toList(),
            turn),
        lineage);
  }

  Profile linked(Link link) {
    return new Profile(
        programme,
        nameJaChecked,
        industries,
        organizations,
        note,
        decisionBasis,
        continuations,
        turns,
        Copy.plus(lineage, link));
  }

  Profile as(
      String itsProgramme,
      boolean checked,
      List<String> itsIndustries,
      List<OrganizationPart> promoting,
      @Nullable Name itsNote) {
    return new Profile(
        itsProgramme,
        checked,
        itsIndustries,
        promoting,
        itsNote,
        decisionBasis,
        continuations,
        turns,
        lineage);
  }
}
