package org.meguri.query.cases.designation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.cases.Step;
import org.meguri.query.fold.Copy;

/** What a designation's page shows. */
public record DesignationState(
    About about, Status status, UnderWay underWay, Validity validity, List<Step> steps) {

  /** Which designation it is, of whom, for what. */
  public record About(
      DesignationId designation,
      ProjectId project,
      OrganizationId organization,
      BureauId bureau,
      DesignationKind kind) {}

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

  /**
   * What is being decided about it: {@code request} is what was last applied for, {@code measure}
   * whether a suspension or revocation is proposed.
   */
  public record UnderWay(@Nullable Request request, boolean renewing, boolean measure) {

    UnderWay asking(Request now) {
      return new UnderWay(now, renewing, measure);
    }

    UnderWay renewing(boolean now) {
      return new UnderWay(request, now, measure);
    }

    UnderWay measure(boolean now) {
      return new UnderWay(request, renewing, now);
    }
  }

  /** From when until when it is or was designated; {@code term} is null while it never was. */
  record Validity(
      @Nullable Term term,
      boolean asListed,
      List<Suspension> suspensions,
      @Nullable LocalDate revokedFrom,
      List<GrantId> openGrants) {

    static final Validity NONE = new Validity(null, false, List.of(), null, List.of());

    Validity over(Term now, boolean listed) {
      return new Validity(now, listed, suspensions, revokedFrom, openGrants);
    }

    Validity suspended(List<Suspension> now) {
      return new Validity(term, asListed, now, revokedFrom, openGrants);
    }

    Validity revoked(LocalDate from, List<GrantId> open) {
      return new Validity(term, asListed, suspensions, from, List.copyOf(open));
    }
  }

  /** Days without validity; {@code liftedFrom} where it ended early. */
  record Suspension(Term term, @Nullable LocalDate liftedFrom, String reason) {}

  /** Its first event makes it; the step is noted after. */
  static DesignationState begun(About about, Status status, @Nullable Request request) {
    return new DesignationState(
        about, status, new UnderWay(request, false, false), Validity.NONE, List.of());
  }

  /** Of a renewal only the steps show; the designation itself stands. */
  DesignationState asked(Status next, boolean still) {
    Status now = underWay.renewing() ? status : next;
    return new DesignationState(
        about, now, underWay.renewing(underWay.renewing() && still), validity, steps);
  }

  DesignationState asking(Request now) {
    return underWay(underWay.asking(now));
  }

  DesignationState renewing() {
    return underWay(underWay.renewing(true));
  }

  DesignationState measured(boolean now) {
    return underWay(underWay.measure(now));
  }

  /** The application or the renewal was granted. */
  DesignationState over(Status next, Term term, boolean listed) {
    return new DesignationState(
        about, next, underWay.renewing(false), validity.over(term, listed), steps);
  }

  DesignationState suspended(Suspension one) {
    List<Suspension> all = Copy.plus(validity.suspensions(), one);
    return new DesignationState(
        about, Status.SUSPENDED, underWay.measure(false), validity.suspended(all), steps);
  }

  DesignationState lifted(LocalDate from) {
    List<Suspension> all =
        Copy.lastChanged(
            validity.suspensions(), last -> new Suspension(last.term(), from, last.reason()));
    return new DesignationState(about, Status.DESIGNATED, underWay, validity.suspended(all), steps);
  }

  DesignationState revoked(LocalDate from, List<GrantId> open) {
    return new DesignationState(
        about, Status.REVOKED, underWay.measure(false), validity.revoked(from, open), steps);
  }

  DesignationState noting(Step step) {
    return new DesignationState(about, status, underWay, validity, Copy.plus(steps, step));
  }

  private DesignationState underWay(UnderWay now) {
    return new DesignationState(about, status, now, validity, steps);
  }

  DesignationState in(ProjectId project) {
    return new DesignationState(
        new About(about.designation(), project, about.organization(), about.bureau(), about.kind()),
        status,
        underWay,
        validity,
        steps);
  }
}
