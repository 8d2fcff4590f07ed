package org.meguri.query.cases.designation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;

/**
 * What a designation's page shows. {@code request} is what was last applied for, {@code term} null
 * while it was not designated, {@code measure} whether a suspension or revocation is being decided.
 */
public record DesignationState(
    DesignationId designation,
    ProjectId project,
    OrganizationId organization,
    BureauId bureau,
    DesignationKind kind,
    Status status,
    @Nullable Request request,
    @Nullable Term term,
    boolean asListed,
    boolean renewing,
    boolean measure,
    List<Suspension> suspensions,
    @Nullable LocalDate revokedFrom,
    List<GrantId> openGrants,
    List<Step> steps) {

  /** Where it stands. A renewal or a measure under way leaves it designated. */
  public enum Status {
    APPLIED,
    RETURNED,
    EXAMINED,
    DESIGNATED,
    SUSPENDED,
    REVOKED,
    REFUSED,
    WITHDRAWN
  }

  /** Days without validity; {@code liftedFrom} where it ended early. */
  public record Suspension(Term term, @Nullable LocalDate liftedFrom, String reason) {}

  /** What was done, by its event's name: by whom, when, for which reasons, from which day. */
  public record Step(
      String name,
      PersonId by,
      Instant at,
      @Nullable String reasons,
      @Nullable LocalDate effectiveOn) {}

  DesignationState in(Status next) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        next,
        request,
        term,
        asListed,
        renewing,
        measure,
        suspensions,
        revokedFrom,
        openGrants,
        steps);
  }

  /** Of a renewal only the steps show; the designation itself stands. */
  DesignationState asked(Status next, boolean still) {
    DesignationState moved = renewing ? this : in(next);
    return moved.renewing(renewing && still);
  }

  DesignationState renewing(boolean now) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        request,
        term,
        asListed,
        now,
        measure,
        suspensions,
        revokedFrom,
        openGrants,
        steps);
  }

  DesignationState asking(Request now) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        now,
        term,
        asListed,
        renewing,
        measure,
        suspensions,
        revokedFrom,
        openGrants,
        steps);
  }

  DesignationState over(Term now, boolean listed) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        request,
        now,
        listed,
        false,
        measure,
        suspensions,
        revokedFrom,
        openGrants,
        steps);
  }

  DesignationState measured(boolean now) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        request,
        term,
        asListed,
        renewing,
        now,
        suspensions,
        revokedFrom,
        openGrants,
        steps);
  }

  DesignationState suspensions(List<Suspension> now) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        request,
        term,
        asListed,
        renewing,
        measure,
        List.copyOf(now),
        revokedFrom,
        openGrants,
        steps);
  }

  DesignationState revoked(LocalDate from, List<GrantId> open) {
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        Status.REVOKED,
        request,
        term,
        asListed,
        renewing,
        false,
        suspensions,
        from,
        List.copyOf(open),
        steps);
  }

  DesignationState noting(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new DesignationState(
        designation,
        project,
        organization,
        bureau,
        kind,
        status,
        request,
        term,
        asListed,
        renewing,
        measure,
        suspensions,
        revokedFrom,
        openGrants,
        List.copyOf(more));
  }
}
