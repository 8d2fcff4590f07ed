package org.meguri.command.grant;

import static org.meguri.command.grant.MoneyOffice.DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.MAY;
import static org.meguri.command.grant.MoneyOffice.OFFICER;
import static org.meguri.command.grant.MoneyOffice.STAFF;
import static org.meguri.command.programme.Examples.K_RIP;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.PersonId;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationCommand.ProposeRevocation;
import org.meguri.command.designation.DesignationCommand.Revoke;
import org.meguri.command.designation.DesignationCommand.StateView;
import org.meguri.command.designation.DesignationEvent.DesignationRevoked;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.organization.OrganizationId;

/**
 * One award and the revocation of the designation it rests on, both by their commands and at the
 * same time: either the award was first and the revocation names its grant, or it is refused.
 */
final class RevocationRacesAward {
  private static final long AWARD = 1_000;

  /** So that no organization's open grants become many. */
  private static final int RACES_PER_ORGANIZATION = 25;

  private final MoneyOffice office;
  private final AtOnce atOnce;
  private @Nullable OrganizationId organization;
  private int awardedFirst;
  private int refused;

  RevocationRacesAward(MoneyOffice office, AtOnce atOnce) {
    this.office = office;
    this.atOnce = atOnce;
  }

  int awardedFirst() {
    return awardedFirst;
  }

  int refused() {
    return refused;
  }

  /** Throws where an award stands that the revocation did not find. */
  void run(int n) {
    OrganizationId to = organization;
    if (to == null || n % RACES_PER_ORGANIZATION == 0) {
      to = office.undesignated(n);
      organization = to;
    }
    DesignationId designation = DesignationId.of("designation-" + to + "-" + n);
    heard(designation, to);
    GrantId grant = office.examined("grant-k-rip-2006-race-" + n, to, STAFF, AWARD);
    Revoke revoke = new Revoke(designation, MAY, "解散した。", MAY);
    List<Outcome> ends =
        n % 2 == 0
            ? atOnce.all(List.of(() -> award(grant), () -> office.send(revoke, DIRECTOR)))
            : atOnce.all(List.of(() -> office.send(revoke, DIRECTOR), () -> award(grant)));
    Outcome award = ends.get(n % 2 == 0 ? 0 : 1);
    Outcome revoked = ends.get(n % 2 == 0 ? 1 : 0);
    judge(n, grant, award, revoked.equals(Outcome.accepted(designation)), found(designation));
  }

  /** Designated, its revocation proposed, and the organization heard. */
  private void heard(DesignationId designation, OrganizationId of) {
    office.accepted(
        new DesignateAsListed(designation, K_RIP, of, DesignationKind.BASE), PersonId.SYSTEM);
    office.accepted(new ProposeRevocation(designation, "解散", MAY, MAY, MAY), OFFICER);
    office.accepted(new StateView(designation, "異議はない。", MAY), STAFF);
  }

  private void judge(
      int n, GrantId grant, Outcome award, boolean revoked, List<GrantId> openWhenRevoked) {
    boolean accepted = award instanceof Outcome.Accepted;
    if (!revoked || accepted != openWhenRevoked.contains(grant)) {
      throw new AssertionError(
          "Race %d: the award was answered %s, the revocation (%s) found %s"
              .formatted(n, award, revoked, openWhenRevoked));
    }
    if (!accepted && !award.equals(Outcome.refused(GrantRefused.NO_VALID_DESIGNATION))) {
      throw new AssertionError("Race " + n + " was refused for another reason: " + award);
    }
    if (accepted) {
      awardedFirst++;
    } else {
      refused++;
    }
  }

  private Outcome award(GrantId grant) {
    return office.send(office.award(grant, AWARD), DIRECTOR);
  }

  private List<GrantId> found(DesignationId designation) {
    return office
        .meguri()
        .bean(EventStore.class)
        .readEvents(designation.value(), 0)
        .asStream()
        .map(event -> event.getPayload())
        .filter(DesignationRevoked.class::isInstance)
        .map(DesignationRevoked.class::cast)
        .findFirst()
        .map(DesignationRevoked::openGrants)
        .orElse(List.of());
  }
}
