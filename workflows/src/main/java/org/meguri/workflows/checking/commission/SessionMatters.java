package org.meguri.workflows.checking.commission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.commission.ConditionEvent.ConditionSet;
import org.meguri.command.commission.ConditionId;
import org.meguri.command.commission.SessionEvent.MatterAdded;
import org.meguri.command.commission.SessionEvent.MatterRecorded;
import org.meguri.query.access.Sight;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** The matters a session hears beside its reviews, with what the minutes say of each. */
@Component
class SessionMatters {

  /**
   * A matter; {@code href} leads to the condition it is about, {@code minutes} null until recorded;
   * nothing but its number and kind where it is {@code barred} to the reader.
   */
  public record MatterLine(
      int number,
      String kind,
      boolean barred,
      @Nullable String title,
      @Nullable String href,
      @Nullable String minutes) {}

  private final Papers papers;

  SessionMatters(Papers papers) {
    this.papers = papers;
  }

  List<MatterLine> of(String session, Sight sight) {
    return papers.all(session, MatterAdded.class).stream()
        .map(added -> line(added, isBarred(added.condition(), sight)))
        .toList();
  }

  List<MatterAdded> unrecorded(String session) {
    return papers.all(session, MatterAdded.class).stream()
        .filter(added -> minutes(added) == null)
        .toList();
  }

  private MatterLine line(MatterAdded added, boolean barred) {
    ConditionId condition = added.condition();
    return new MatterLine(
        added.number(),
        added.kind().name(),
        barred,
        barred ? null : added.title(),
        barred || condition == null ? null : "/cases/condition/" + condition,
        barred ? null : minutes(added));
  }

  private boolean isBarred(@Nullable ConditionId condition, Sight sight) {
    return condition != null
        && papers
            .latest(condition, ConditionSet.class)
            .filter(set -> sight.barred().contains(set.project().value()))
            .isPresent();
  }

  private @Nullable String minutes(MatterAdded added) {
    return papers.all(added.session(), MatterRecorded.class).stream()
        .filter(recorded -> recorded.number() == added.number())
        .findFirst()
        .map(MatterRecorded::minutes)
        .orElse(null);
  }
}
