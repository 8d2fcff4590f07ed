package org.meguri.workflows.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.upkeep.UpkeepCommand;
import org.meguri.command.upkeep.UpkeepCommand.RetryStep;
import org.meguri.command.upkeep.UpkeepCommand.TakeIncident;
import org.meguri.command.upkeep.UpkeepDesk;
import org.meguri.command.upkeep.UpkeepId;
import org.meguri.command.upkeep.UpkeepRefused;
import org.meguri.workflows.engine.IncidentOwners.Owned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The failed steps of all processes: listed for whoever owns them and for the consistency check,
 * taken in hand, tried again.
 */
@Component
public class IncidentDesk {

  private final RuntimeService runtime;
  private final ManagementService management;
  private final IncidentOwners owners;
  private final ActorDirectory actors;
  private final UpkeepDesk upkeep;
  private final Migrations migrations;

  IncidentDesk(
      RuntimeService runtime,
      ManagementService management,
      IncidentOwners owners,
      ActorDirectory actors,
      UpkeepDesk upkeep,
      Migrations migrations) {
    this.runtime = runtime;
    this.management = management;
    this.owners = owners;
    this.actors = actors;
    this.upkeep = upkeep;
    this.migrations = migrations;
  }

  @Transactional(readOnly = true)
  public List<Owned> open() {
    return owners.open(rootCauses());
  }

  /** The open ones a person sees to: the administrator to all, others to those of their role. */
  @Transactional(readOnly = true)
  public List<Owned> openFor(PersonId person) {
    Actor actor = actors.actorOf(person, null);
    return open().stream()
        .filter(each -> actor.has(Role.ADMINISTRATOR) || actor.has(each.owner()))
        .toList();
  }

  /** Ids of open incidents nobody owns; always empty unless something is broken. */
  @Transactional(readOnly = true)
  public List<String> withoutOwner() {
    List<Incident> open = rootCauses();
    List<String> owned = owners.open(open).stream().map(Owned::incident).toList();
    List<String> without = new ArrayList<>(open.stream().map(Incident::getId).toList());
    without.removeAll(owned);
    return without;
  }

  /** Tells the others who of the owning role sees to it. */
  public Outcome take(String incident, Acting acting) {
    return act(
        incident,
        acting,
        (id, owned) -> new TakeIncident(id, owned.process(), owned.element(), owned.owner()),
        this::isOpen,
        owned -> owners.taken(incident, acting.person()));
  }

  /** Gives the failed step one more try, or the process another to go on by its new diagram. */
  public Outcome retry(String incident, Acting acting) {
    return act(
        incident,
        acting,
        (id, owned) -> new RetryStep(id, owned.process(), owned.element(), owned.owner()),
        owned -> isOpen(owned).and(hasAPlace(owned)),
        owned -> {
          owners.retried(incident, acting.person());
          if (!isAboutADiagram(owned)) {
            management.setJobRetries(owned.job(), 1);
          }
        });
  }

  /** How many steps are due now and not done yet. */
  public long jobsDue() {
    return management.createJobQuery().executable().withRetriesLeft().count();
  }

  private Outcome act(
      String incident,
      Acting acting,
      BiFunction<UpkeepId, Owned, UpkeepCommand> command,
      Function<Owned, Rule> possible,
      Consumer<Owned> doing) {
    Optional<Owned> known = owners.find(incident);
    if (known.isEmpty()) {
      return Outcome.refused(UpkeepRefused.INCIDENT_UNKNOWN);
    }
    return upkeep.act(
        command.apply(UpkeepId.ofIncident(incident), known.get()),
        acting,
        possible.apply(known.get()),
        () -> doing.accept(known.get()));
  }

  private Rule isOpen(Owned owned) {
    return Rule.that(
        () -> runtime.createIncidentQuery().incidentId(owned.incident()).count() > 0,
        UpkeepRefused.INCIDENT_OVER);
  }

  /** Whether it has one is known by bringing it there; a refusal takes that back. */
  private Rule hasAPlace(Owned owned) {
    return Rule.that(
        () -> !isAboutADiagram(owned) || migrations.isMigratedNow(owned.processInstance()),
        UpkeepRefused.DIAGRAM_HAS_NO_PLACE);
  }

  private static boolean isAboutADiagram(Owned owned) {
    return owned.processInstance().equals(owned.job());
  }

  /**
   * A failed step in a called process is reported by each caller too; only the step itself is
   * owned.
   */
  private List<Incident> rootCauses() {
    return runtime.createIncidentQuery().list().stream()
        .filter(i -> i.getId().equals(i.getCauseIncidentId()))
        .toList();
  }
}
