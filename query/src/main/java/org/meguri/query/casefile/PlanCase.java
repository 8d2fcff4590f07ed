package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.plan.PlanContent;
import org.meguri.query.fold.Copy;

/** The annual plan of one fiscal year with all its versions. */
public record PlanCase(
    String id,
    int fiscalYear,
    List<String> organizations,
    LocalDate dueOn,
    State state,
    List<Version> versions,
    @Nullable Approval approval) {

  /** How far it came. */
  public enum State {
    OPEN,
    SUBMITTED,
    RETURNED,
    APPROVED
  }

  /** One submission; {@code returned} says why it came back. */
  public record Version(
      int version,
      PlanContent content,
      PersonId by,
      Instant at,
      Origin origin,
      @Nullable Reasoned returned) {

    Version returned(Reasoned why) {
      return new Version(version, content, by, at, origin, why);
    }

    /** The yearly target of an indicator, summed over the parts; null where no part names it. */
    public @Nullable BigDecimal yearlyTarget(String indicator) {
      return content.parts().stream()
          .map(part -> part.yearlyTargets().get(indicator))
          .filter(Objects::nonNull)
          .reduce(BigDecimal::add)
          .orElse(null);
    }
  }

  /** The director's approval of a version. */
  public record Approval(
      int version, String assessment, LocalDate effectiveOn, PersonId by, Instant at) {}

  /** The approved version, else the last one submitted. */
  @JsonIgnore
  public Optional<Version> current() {
    if (approval != null) {
      return versions.stream().filter(v -> v.version() == approval.version()).findFirst();
    }
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  PlanCase submitted(Version added) {
    return new PlanCase(
        id,
        fiscalYear,
        organizations,
        dueOn,
        State.SUBMITTED,
        Copy.plus(versions, added),
        approval);
  }

  PlanCase returned(Reasoned why) {
    return new PlanCase(
        id,
        fiscalYear,
        organizations,
        dueOn,
        State.RETURNED,
        Copy.lastChanged(versions, v -> v.returned(why)),
        approval);
  }

  PlanCase approved(Approval given) {
    return new PlanCase(id, fiscalYear, organizations, dueOn, State.APPROVED, versions, given);
  }
}
