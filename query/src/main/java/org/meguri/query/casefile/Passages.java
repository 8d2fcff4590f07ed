package org.meguri.query.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.work.ProcessEvent;
import org.meguri.command.work.ProcessEvent.ProcessEnded;
import org.meguri.command.work.ProcessEvent.ProcessMigrated;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.command.work.ProcessEvent.StepLeft;

/** How a passage follows from its process's events, and whose it is. */
public final class Passages {

  /**
   * Processes of cases that have pages of their own. A project has hundreds of them in its time:
   * its own case would grow too large with them.
   */
  private static final Map<String, String> OF_CASES =
      Map.ofEntries(
          Map.entry("budget-allocation", "allocation"),
          Map.entry("condition-follow-up", "condition"),
          Map.entry("designation", "designation"),
          Map.entry("evidence-correction", "correction"),
          Map.entry("cluster-manager-designation", "cluster-manager"),
          Map.entry("monitoring-survey", "monitoring"),
          Map.entry("grant", "grant"),
          Map.entry("grant-revocation", "grant"),
          Map.entry("overall-assessment", "assessment"),
          Map.entry("programme-assessment", "assessment"),
          Map.entry("project-adoption", "proposal"),
          Map.entry("project-modification", "proposal"),
          Map.entry("project-abolishment", "proposal"),
          Map.entry("programme-revision", "proposal"));

  private Passages() {}

  /** Whether the process works on a case of its own rather than on a project's year. */
  public static boolean isOfACase(String process) {
    return OF_CASES.containsKey(process);
  }

  /** The kind of case it works on; empty for a project's own process. */
  public static Optional<String> kindOf(String process) {
    return Optional.ofNullable(OF_CASES.get(process));
  }

  /** The passage after one more event; null as long as its start is not known. */
  public static @Nullable Passage after(@Nullable Passage before, ProcessEvent event) {
    if (event instanceof ProcessStarted started) {
      return started(started);
    }
    if (before == null) {
      return null;
    }
    if (event instanceof StepEntered entered) {
      return before.entered(
          new Passage.Step(
              entered.element(), entered.activityInstance(), entered.at(), null, false));
    }
    if (event instanceof StepLeft left) {
      return before.left(left.activityInstance(), left.at(), left.cancelled());
    }
    if (event instanceof ProcessMigrated migrated) {
      return before.by(migrated.toVersion());
    }
    ProcessEnded ended = (ProcessEnded) event;
    return before.ended(ended.at(), ended.element());
  }

  private static Passage started(ProcessStarted started) {
    return new Passage(
        started.processInstance(),
        started.process(),
        started.processVersion(),
        started.caseId(),
        started.caller(),
        started.at(),
        List.of(),
        null,
        null);
  }
}
