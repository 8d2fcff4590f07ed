package org.meguri.workflows.checking.commission;

import java.util.stream.Stream;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.commission.CommissionRefused;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Sight;
import org.meguri.query.access.Unknown;
import org.meguri.workflows.tasklist.Capacities;
import org.springframework.stereotype.Component;

/** Who comes into the commission's room, and as what. */
@Component
class CommissionAccess {

  private final CommissionRecords records;
  private final Programmes programmes;
  private final ReadAccess access;
  private final Capacities capacities;

  CommissionAccess(
      CommissionRecords records, Programmes programmes, ReadAccess access, Capacities capacities) {
    this.records = records;
    this.programmes = programmes;
    this.access = access;
    this.capacities = capacities;
  }

  /**
   * The programme's commission.
   *
   * @throws Unknown no programme is in use yet
   */
  CommissionId commission() {
    return programmes
        .inUse()
        .map(programme -> CommissionId.of(programme.id()))
        .orElseThrow(() -> new Unknown("commission"));
  }

  /**
   * What the reader sees.
   *
   * @throws NotShown the reader neither belongs to the commission nor sees the whole programme
   */
  Sight sightOf(PersonId reader) {
    Sight sight = access.sightOf(reader);
    if (!sight.all() && !holds(reader, Role.COMMISSION_CHAIR, Role.COMMISSION_MEMBER)) {
      throw new NotShown(ActorRefused.NOT_AUTHORIZED.code());
    }
    return sight;
  }

  /**
   * The commission, for who gives their own word on interests.
   *
   * @throws NotShown the reader is and was no member
   */
  CommissionId commissionOf(PersonId reader) {
    if (!isMember(reader)) {
      throw new NotShown(CommissionRefused.NOT_A_MEMBER.code());
    }
    return commission();
  }

  /**
   * The commission, for who appoints its members.
   *
   * @throws NotShown the reader is not of the policy group
   */
  CommissionId commissionUnder(PersonId reader) {
    if (!isSecretariat(reader)) {
      throw new NotShown(ActorRefused.NOT_AUTHORIZED.code());
    }
    return commission();
  }

  /** Whether the reader has, had or will have a term. */
  boolean isMember(PersonId reader) {
    return records.terms(commission()).stream().anyMatch(term -> term.member().equals(reader));
  }

  boolean isSecretariat(PersonId reader) {
    return holds(reader, Role.POLICY_OFFICER, Role.POLICY_DIRECTOR);
  }

  private boolean holds(PersonId reader, Role... roles) {
    return capacities.of(reader).stream().anyMatch(actor -> Stream.of(roles).anyMatch(actor::has));
  }
}
