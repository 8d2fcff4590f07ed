package org.meguri.ops.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationEvent.DesignationSuspended;
import org.meguri.command.designation.DesignationEvent.SuspensionLifted;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;

/**
 * What each award stood on by its own day, as it was on the log when the award was made: what came
 * later, even for the same day, takes nothing back.
 */
final class Footing {

  /** A designation so far. */
  private static final class Standing {
    private final Designated designated;
    private LocalDate until;
    private @Nullable LocalDate revokedFrom;
    private final Map<Term, @Nullable LocalDate> suspensions = new LinkedHashMap<>();

    private Standing(Designated designated) {
      this.designated = designated;
      this.until = designated.term().until();
    }

    private void lift(LocalDate from) {
      suspensions.replaceAll(
          (term, lifted) -> lifted == null && !term.until().isBefore(from) ? from : lifted);
    }

    private boolean isValid(LocalDate day) {
      return new Term(designated.term().from(), until).includes(day)
          && (revokedFrom == null || revokedFrom.isAfter(day))
          && suspensions.entrySet().stream()
              .noneMatch(
                  each ->
                      each.getKey().includes(day)
                          && (each.getValue() == null || each.getValue().isAfter(day)));
    }
  }

  /** A partnership so far. */
  private record Together(ProjectId project, @Nullable LocalDate from, @Nullable LocalDate ended) {

    private Together startedOn(PartnershipStarted event) {
      return new Together(project, event.effectiveOn(), ended);
    }

    private Together endedOn(PartnershipEnded event) {
      return new Together(project, from, event.effectiveOn());
    }

    private boolean runs(LocalDate day) {
      return from != null && !day.isBefore(from) && (ended == null || day.isBefore(ended));
    }
  }

  private final Map<String, Standing> designations = new HashMap<>();
  private final Map<PartnershipId, Together> partnerships = new HashMap<>();
  private final Offered measures = new Offered();
  private final Map<String, GrantAppliedFor> applied = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  void take(Recorded event) {
    if (event.fact() instanceof GrantAppliedFor it) {
      applied.put(event.stream(), it);
    } else if (event.fact() instanceof GrantAwarded it) {
      award(it, event);
    } else {
      measures.take(event.fact());
      designation(event);
      partnership(event);
    }
  }

  private void designation(Recorded event) {
    if (event.fact() instanceof Designated it) {
      designations.put(event.stream(), new Standing(it));
      return;
    }
    Standing known = designations.get(event.stream());
    if (known == null) {
      return;
    }
    if (event.fact() instanceof DesignationRenewed it) {
      known.until = it.term().until();
    } else if (event.fact() instanceof DesignationSuspended it) {
      known.suspensions.put(it.term(), null);
    } else if (event.fact() instanceof SuspensionLifted it) {
      known.lift(it.effectiveOn());
    } else if (event.fact() instanceof DesignationRevoked it) {
      known.revokedFrom = it.effectiveOn();
    }
  }

  private void partnership(Recorded event) {
    if (event.fact() instanceof PartnershipFound it) {
      partnerships.put(it.partnership(), new Together(it.project(), null, null));
    } else if (event.fact() instanceof PartnershipStarted it) {
      partnerships.computeIfPresent(it.partnership(), (id, known) -> known.startedOn(it));
    } else if (event.fact() instanceof PartnershipEnded it) {
      partnerships.computeIfPresent(it.partnership(), (id, known) -> known.endedOn(it));
    }
  }

  private void award(GrantAwarded award, Recorded event) {
    String missing = missing(award, applied.get(event.stream()));
    if (!missing.isEmpty()) {
      violations.add(
          "position %d: %s grant %s to %s for %s on %s: %s"
              .formatted(
                  event.position(),
                  award.kind(),
                  award.grant(),
                  award.organization(),
                  award.project(),
                  award.effectiveOn(),
                  missing));
    }
  }

  /** What the award lacked; empty where it stood. */
  private String missing(GrantAwarded award, @Nullable GrantAppliedFor of) {
    if (of == null
        || of.kind() != award.kind()
        || !of.organization().equals(award.organization())
        || !of.project().equals(award.project())) {
      return "is not what was applied for";
    }
    PartnershipId partnership = of.partnership();
    MeasureId measure = of.measure();
    if (partnership == null || measure == null) {
      return isDesignated(award) ? "" : "no valid designation";
    }
    Together together = partnerships.get(partnership);
    if (together == null
        || !together.project().equals(award.project())
        || !together.runs(award.effectiveOn())) {
      return "partnership " + partnership + " does not run";
    }
    return measures.isOffered(measure, award.effectiveOn())
        ? ""
        : "measure " + measure + " is not offered";
  }

  private boolean isDesignated(GrantAwarded award) {
    return designations.values().stream()
        .filter(each -> each.designated.organization().equals(award.organization()))
        .filter(each -> each.designated.project().equals(award.project()))
        .anyMatch(each -> each.isValid(award.effectiveOn()));
  }

  List<String> violations() {
    return List.copyOf(violations);
  }
}
