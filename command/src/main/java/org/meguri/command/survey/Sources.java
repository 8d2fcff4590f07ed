package org.meguri.command.survey;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meguri.command.Rule;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.survey.SurveyEvent.RoundOpened;

/**
 * Where a round's figures come from: each organization of the project, and the bureau with its own
 * visits and seminars; and who may speak for a source or decide on the round.
 */
final class Sources {
  private Sources() {}

  static Rule known(RoundOpened round, String source) {
    return Rule.that(
        sourcesOf(round).anyMatch(source::equals), SurveyRefused.UNKNOWN_SOURCE, "source", source);
  }

  /** A manager of the project for its organizations, an officer for the bureau. */
  static Rule speaksFor(RoundOpened round, String source, Actor actor) {
    boolean own = isBureau(round, source);
    return known(round, source)
        .and(
            Rule.that(
                own ? actor.isOfficerOf(round.bureau()) : actor.isManagerOf(round.project()),
                ActorRefused.NOT_AUTHORIZED,
                "role",
                (own ? Role.OFFICER : Role.MANAGER).name()));
  }

  static Rule byOfficer(RoundOpened round, Actor actor) {
    return Rule.that(
        actor.isOfficerOf(round.bureau()),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.OFFICER.name());
  }

  static Rule byDirector(RoundOpened round, Actor actor) {
    return Rule.that(
        actor.isDirectorOf(round.bureau()),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.DIRECTOR.name());
  }

  /** An organization answers the whole form, the bureau only what it does itself. */
  static List<Indicator> formOf(RoundOpened round, String source, ProgrammeFile programme) {
    Stream<String> codes =
        isBureau(round, source)
            ? round.form().stream().filter(programme.bureauForm()::contains)
            : round.form().stream();
    return codes.flatMap(code -> programme.indicator(code).stream()).toList();
  }

  static Rule allIn(RoundOpened round, Set<String> submitted) {
    List<String> missing = sourcesOf(round).filter(s -> !submitted.contains(s)).toList();
    return Rule.that(
        missing.isEmpty(), SurveyRefused.SOURCE_MISSING, "source", String.join(", ", missing));
  }

  /** Four eyes (rule 2): nobody confirms figures they sent themselves. */
  static Rule sentByOthers(Collection<SurveyRound.Sent> figures, Actor actor) {
    return Rule.that(
        figures.stream().noneMatch(sent -> actor.is(sent.by())), SurveyRefused.FOUR_EYES);
  }

  private static boolean isBureau(RoundOpened round, String source) {
    return source.equals(round.bureau().value());
  }

  private static Stream<String> sourcesOf(RoundOpened round) {
    return Stream.concat(
        round.organizations().stream().map(o -> o.value()), Stream.of(round.bureau().value()));
  }
}
