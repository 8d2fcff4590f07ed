package org.meguri.command.commission;

import java.util.List;
import org.meguri.command.Fact;
import org.meguri.command.Sql;
import org.meguri.command.WrittenAlong;
import org.meguri.command.actor.Origin;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.springframework.stereotype.Component;

/**
 * A member of the network that joins a project changes the roll of a commission one of whose
 * members acts for it: whoever assigns reviewers waits for the joining, or was not overtaken by it.
 */
@Component
class JoiningsOnTheRoll implements WrittenAlong {
  private static final String CONCERNS =
      "update commission.roll set version = version + 1 where commission in"
          + " (select commission from commission.affiliation where registered = ?)";

  @Override
  public List<Sql> with(Fact fact, Origin origin) {
    if (fact instanceof MemberJoined e) {
      return List.of(Sql.of(CONCERNS, e.member().value()));
    }
    return fact instanceof MemberAbsorbed e
        ? List.of(Sql.of(CONCERNS, e.member().value()))
        : List.of();
  }
}
