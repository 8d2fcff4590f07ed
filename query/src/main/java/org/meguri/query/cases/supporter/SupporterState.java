package org.meguri.query.cases.supporter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.supporter.SupporterEvent.SupporterEnded;
import org.meguri.command.supporter.SupporterEvent.SupporterHonoured;
import org.meguri.command.supporter.SupporterEvent.SupporterRecruited;
import org.meguri.query.fold.Copy;

/** A business supporter and the time with the project. */
public record SupporterState(
    String id,
    String project,
    String bureau,
    Personal name,
    String expertise,
    LocalDate from,
    List<Honour> honours,
    @Nullable LocalDate until,
    @Nullable String endReason) {

  /** What was honoured, when and by whom. */
  public record Honour(LocalDate on, String reason, PersonId by) {}

  static SupporterState recruited(SupporterRecruited event) {
    return new SupporterState(
        event.supporter().value(),
        event.project().value(),
        event.bureau().value(),
        event.name(),
        event.expertise(),
        event.effectiveOn(),
        List.of(),
        null,
        null);
  }

  SupporterState honoured(SupporterHonoured event) {
    return new SupporterState(
        id,
        project,
        bureau,
        name,
        expertise,
        from,
        Copy.plus(honours, new Honour(event.effectiveOn(), event.reason(), event.by())),
        until,
        endReason);
  }

  SupporterState ended(SupporterEnded event) {
    return new SupporterState(
        id, project, bureau, name, expertise, from, honours, event.effectiveOn(), event.reason());
  }

  public boolean supports() {
    return until == null;
  }
}
