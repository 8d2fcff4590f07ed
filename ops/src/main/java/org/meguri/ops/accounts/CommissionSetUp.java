package org.meguri.ops.accounts;

import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.CommissionCommand.AppointMember;
import org.meguri.command.commission.CommissionCommand.RecordEmployment;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints the sample's commission as its programme file lists it, with the employer facts
 * conflicts are computed from.
 */
@Component
public class CommissionSetUp {

  private final CommandDesk desk;

  CommissionSetUp(CommandDesk desk) {
    this.desk = desk;
  }

  @Transactional
  public void appoint(ProgrammeFile.Commission commission, long seed) {
    CommissionId id = CommissionId.of(commission.id());
    for (ProgrammeFile.CommissionMember member : commission.members()) {
      PersonId person = SampleAccount.personOf(member.account(), seed);
      send(
          new AppointMember(id, person, member.chair(), member.from(), member.until()),
          member.account());
      for (ProgrammeFile.Employment employment : member.employments()) {
        send(
            new RecordEmployment(
                id,
                person,
                OrganizationId.of(employment.organization()),
                ProjectId.of(employment.project()),
                employment.from(),
                employment.until()),
            member.account() + ":" + employment.organization());
      }
    }
  }

  private void send(Object command, String step) {
    Outcome outcome =
        desk.send(
            command,
            Acting.as(PersonId.SYSTEM, CommandId.of("set-up:commission:" + step))
                .from(Origin.INVENTED));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalStateException("Set-up of the commission was refused by " + refused);
    }
  }
}
