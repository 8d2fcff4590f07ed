package org.meguri.workflows.acting;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.meguri.command.actor.ActorCommand.EndRole;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Register;
import org.meguri.command.actor.Register.Post;
import org.meguri.command.actor.Register.Registered;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.DecidedProposal;
import org.meguri.workflows.engine.SystemHand;
import org.springframework.stereotype.Component;

/** Whoever managed a project that becomes part of another manages that one from the day on. */
@Component
class MovedPosts {
  private final SystemHand system;
  private final Register register;

  MovedPosts(SystemHand system, Register register) {
    this.system = system;
    this.register = register;
  }

  void move(DelegateExecution step, ProjectId into, DecidedProposal decided) {
    Scope there = Scope.project(into);
    Scope here = Scope.project(decided.project());
    for (Registered one : register.all()) {
      List<Post> held = open(one, here);
      if (one.closed() || held.isEmpty()) {
        continue;
      }
      LocalDate from = later(held.get(0).from(), decided.effectiveOn());
      if (open(one, there).isEmpty()) {
        system.send(
            step, "post:" + one.person(), new GrantRole(one.person(), Role.MANAGER, there, from));
      }
      leave(step, one.person(), here, decided);
    }
  }

  private void leave(DelegateExecution step, PersonId person, Scope here, DecidedProposal decided) {
    system.send(
        step,
        "left:" + person,
        new EndRole(person, Role.MANAGER, here, decided.effectiveOn(), decided.proposal().value()));
  }

  /** Without a last day as yet: one that ends on a day of its own ends on that day. */
  private static List<Post> open(Registered one, Scope scope) {
    return one.posts().stream()
        .filter(post -> post.role() == Role.MANAGER && post.scope().equals(scope))
        .filter(post -> post.endedOn() == null)
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
