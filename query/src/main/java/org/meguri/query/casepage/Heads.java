package org.meguri.query.casepage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.command.project.TargetState;
import org.meguri.query.casefile.Heading;
import org.meguri.query.casefile.OpenTask;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.frame.Me;
import org.meguri.query.frame.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the head of a project's page. */
@Component
public class Heads {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final ProgrammeWords words;
  private final People people;

  Heads(ProgrammeWords words, People people) {
    this.words = words;
    this.people = people;
  }

  /** Who may replay: the auditor and the policy group. */
  public static boolean replays(@Nullable Me me) {
    return me != null && (me.is("AUDITOR") || me.is("POLICY_OFFICER") || me.is("POLICY_DIRECTOR"));
  }

  /** The head of a case. */
  public HeadView of(ProjectCase found, @Nullable Me me) {
    Heading heading = found.heading();
    @Nullable OpenTask next = heading.next().orElse(null);
    Locale locale = LocaleContextHolder.getLocale();
    return new HeadView(
        found.project(),
        words.in(heading.nameEn(), heading.nameJa()),
        words.in(heading.nameJa(), heading.nameEn()),
        found.profile().nameJaChecked(),
        heading.bureau(),
        heading.phase() == null ? null : heading.phase().name(),
        heading.status().name(),
        heading.decision() == null ? null : heading.decision().name(),
        found.profile().decisionBasis() != null,
        next == null ? null : LocalDate.ofInstant(next.dueAt(), TOKYO),
        next == null ? null : people.holder(next.holder(), next.candidate(), locale),
        targetsToSet(found),
        found.profile().industries(),
        found.profile().organizations().stream()
            .map(
                each ->
                    new HeadView.Organization(
                        words.in(each.nameEn(), each.nameJa()),
                        words.section(found.project(), each.area()),
                        each.origin()))
            .toList(),
        found.profile().note() == null ? null : words.in(found.profile().note()),
        replays(me) ? "/audit/projects/" + found.project() : null);
  }

  /** By when the targets the plan left open are to be set, those that still are. */
  private static List<LocalDate> targetsToSet(ProjectCase found) {
    return found.targets().values().stream()
        .filter(line -> line.target().state() == TargetState.PENDING && line.setting() == null)
        .map(line -> line.target().dueBy())
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }
}
