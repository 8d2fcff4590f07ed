package org.meguri.command.member;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.meguri.command.Rule;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberCommand.MergeMember;
import org.meguri.command.project.ProjectId;
import org.springframework.stereotype.Component;

/** Reaches the member another one is merged into, in the same unit of work. */
@Component
class Successors {
  private final Repository<Member> members;

  Successors(Repository<Member> members) {
    this.members = members;
  }

  /** Records the other side where it may be. */
  Rule takesOver(MergeMember command, List<ProjectId> projects, PersonId by) {
    try {
      return members
          .load(command.into().value())
          .invoke(
              into -> {
                var refused = into.absorb(command, projects, by).refusal();
                return () -> refused;
              });
    } catch (AggregateNotFoundException unknown) {
      return Rule.that(false, MemberRefused.MEMBER_UNKNOWN, "field", "into");
    }
  }
}
