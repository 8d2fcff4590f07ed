package org.meguri.workflows.tasklist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.work.WorkRefused;
import org.springframework.stereotype.Component;

/**
 * One act on several tasks, each for itself: what would come of it, and what came of it. Decisions
 * are not taken this way.
 */
@Component
class BulkWork {

  /** What can be done to several tasks at once. */
  enum Act {
    CLAIM,
    ASSIGN,
    REMIND;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> named(String key) {
      return Stream.of(values()).filter(act -> act.key().equals(key)).findFirst();
    }
  }

  /** A task in the version the person saw. */
  record Chosen(String id, long version) {}

  /** Who gets the tasks, and why. */
  record Handover(PersonId to, String reason) {}

  /**
   * One of the chosen tasks: {@code task} is null where there is none for this person, {@code rule}
   * where nothing stands against the act.
   */
  record Item(@Nullable Task task, @Nullable String rule) {}

  private final TaskDesk desk;
  private final TaskTable table;
  private final TaskSight sight;
  private final Eligibility eligibility;

  BulkWork(TaskDesk desk, TaskTable table, TaskSight sight, Eligibility eligibility) {
    this.desk = desk;
    this.table = table;
    this.sight = sight;
    this.eligibility = eligibility;
  }

  List<Item> preview(Act act, List<String> ids, PersonId person) {
    return ids.stream()
        .map(
            id ->
                sight
                    .visible(id, person)
                    .map(task -> new Item(task, inTheWay(act, task, person)))
                    .orElseGet(BulkWork::unknown))
        .toList();
  }

  /** Whoever may be given at least one of the tasks. */
  Set<PersonId> assignees(List<Item> items) {
    return items.stream()
        .filter(item -> item.rule() == null)
        .flatMap(item -> Stream.ofNullable(item.task()))
        .flatMap(task -> eligibility.assignees(task).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<Item> claim(List<Chosen> chosen, PersonId person, String command) {
    return each(
        chosen,
        person,
        (task, seen) ->
            desk.claim(task.id(), person, seen.version(), under(command, task), Origin.WORK));
  }

  List<Item> remind(List<Chosen> chosen, PersonId person, String command) {
    return each(
        chosen,
        person,
        (task, seen) ->
            desk.remind(task.id(), person, seen.version(), under(command, task), Origin.WORK));
  }

  List<Item> assign(List<Chosen> chosen, Handover handover, PersonId person, String command) {
    return each(
        chosen,
        person,
        (task, seen) ->
            desk.assign(
                task.id(),
                person,
                handover.to(),
                handover.reason(),
                seen.version(),
                under(command, task),
                Origin.WORK));
  }

  private interface Done {
    Outcome to(Task task, Chosen seen);
  }

  private List<Item> each(List<Chosen> chosen, PersonId person, Done act) {
    return chosen.stream()
        .map(
            seen ->
                sight
                    .visible(seen.id(), person)
                    .map(task -> item(task, act.to(task, seen)))
                    .orElseGet(BulkWork::unknown))
        .toList();
  }

  private Item item(Task before, Outcome outcome) {
    Task now = table.find(before.id()).orElse(before);
    return new Item(now, outcome instanceof Outcome.Refused refused ? refused.rule() : null);
  }

  private @Nullable String inTheWay(Act act, Task task, PersonId person) {
    if (!task.isOpen()) {
      return WorkRefused.TASK_DONE.code();
    }
    boolean may =
        switch (act) {
          case CLAIM -> eligibility.capacity(task, person).isPresent();
          case ASSIGN -> eligibility.assigns(task, person);
          case REMIND -> eligibility.reminds(task, person);
        };
    if (!may) {
      return WorkRefused.NOT_AUTHORIZED.code();
    }
    boolean taken = act == Act.CLAIM && task.holder() != null && !person.equals(task.holder());
    return taken ? WorkRefused.TASK_HELD_BY_ANOTHER.code() : null;
  }

  private static CommandId under(String command, Task task) {
    return CommandId.of(command + ":" + task.id());
  }

  private static Item unknown() {
    return new Item(null, WorkRefused.TASK_UNKNOWN.code());
  }
}
