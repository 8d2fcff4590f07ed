package org.meguri.command.grant;

import static org.meguri.command.grant.MoneyOffice.DIRECTOR;
import static org.meguri.command.grant.MoneyOffice.LAB;
import static org.meguri.command.grant.MoneyOffice.MAY;

import java.util.List;
import org.meguri.command.Outcome;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;

/**
 * One award and the end of the designation it rests on, at the same time: either the award was
 * first and whoever ends the designation finds it open, or it is refused.
 */
final class RevocationRacesAward {
  private static final long AWARD = 1_000;

  private final MoneyOffice office;
  private final AtOnce atOnce;
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
    stands(null);
    GrantId grant = office.examined("grant-k-rip-2006-race-" + n, AWARD);
    List<Object> ends =
        n % 2 == 0
            ? atOnce.all(List.of(() -> award(grant), this::revoke))
            : atOnce.all(List.of(this::revoke, () -> award(grant)));
    Outcome award = (Outcome) ends.get(n % 2 == 0 ? 0 : 1);
    @SuppressWarnings("unchecked")
    List<GrantId> found = (List<GrantId>) ends.get(n % 2 == 0 ? 1 : 0);
    boolean accepted = award instanceof Outcome.Accepted;
    if (accepted != found.contains(grant)) {
      throw new AssertionError(
          "Race %d: the award was answered %s, the revocation found %s".formatted(n, award, found));
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

  private Object award(GrantId grant) {
    return office.send(office.award(grant, AWARD), DIRECTOR);
  }

  /** As a revocation decides: it locks the designation, and then asks what is open. */
  private Object revoke() {
    return office
        .meguri()
        .transaction()
        .execute(
            status -> {
              office
                  .meguri()
                  .bean(Designations.class)
                  .isInForce(DesignationId.of("designation-" + LAB), MAY);
              List<GrantId> open = office.meguri().bean(Grants.class).openOf(LAB);
              stands(java.sql.Date.valueOf(MAY));
              return open;
            });
  }

  private void stands(java.sql.@org.jspecify.annotations.Nullable Date revokedFrom) {
    office
        .meguri()
        .jdbc()
        .sql("update designation.standing set revoked_from = ? where organization = ?")
        .param(1, revokedFrom, java.sql.Types.DATE)
        .param(2, LAB.value())
        .update();
  }
}
