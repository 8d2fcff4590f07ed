package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.Target;

/** A target as recorded, and what was set since where it was pending. */
public record TargetLine(Target target, Origin origin, @Nullable Setting setting) {

  /** A pending target's value with its reason. */
  public record Setting(
      BigDecimal value, String reason, LocalDate effectiveOn, PersonId by, Instant at) {}

  /** The value in force, or null where the source gives none and none was set. */
  @JsonIgnore
  public @Nullable BigDecimal valueInForce() {
    return setting == null ? target.value() : setting.value();
  }

  TargetLine set(Setting to) {
    return new TargetLine(target, origin, to);
  }
}
