package org.meguri.workflows.tasklist;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.Programmes;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.casefile.Passages;
import org.meguri.query.cases.page.CaseNames;
import org.meguri.query.frame.People;
import org.springframework.stereotype.Component;

/** Puts tasks into the reader's words. */
@Component
class TaskLines {

  private final Programmes programmes;
  private final People people;
  private final Eligibility eligibility;
  private final Labels labels;
  private final ReadAccess access;
  private final CaseNames cases;
  private final Clock clock;

  TaskLines(
      Programmes programmes,
      People people,
      Eligibility eligibility,
      Labels labels,
      ReadAccess access,
      CaseNames cases,
      Clock clock) {
    this.programmes = programmes;
    this.people = people;
    this.eligibility = eligibility;
    this.labels = labels;
    this.access = access;
    this.cases = cases;
    this.clock = clock;
  }

  /** For a list: whether the reader may claim is asked once for each kind of candidate. */
  List<TaskLine> of(List<Task> tasks, PersonId reader, Locale locale) {
    if (tasks.isEmpty()) {
      // An installation into which no programme was imported yet has a list too.
      return List.of();
    }
    Map<String, Boolean> mayTake = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    ProgrammeFile programme = programmes.current();
    Set<String> opens = opens(tasks, reader);
    return tasks.stream()
        .map(
            task -> {
              boolean able =
                  mayTake.computeIfAbsent(
                      String.valueOf(task.candidate()),
                      c -> eligibility.capacity(task, reader).isPresent());
              return line(task, reader, able, opens, programme, names, locale);
            })
        .toList();
  }

  TaskLine of(Task task, PersonId reader, Locale locale) {
    return line(
        task,
        reader,
        eligibility.capacity(task, reader).isPresent(),
        opens(List.of(task), reader),
        programmes.current(),
        new HashMap<>(),
        locale);
  }

  private TaskLine line(
      Task task,
      PersonId reader,
      boolean able,
      Set<String> opens,
      ProgrammeFile programme,
      Map<String, String> names,
      Locale locale) {
    boolean holds = task.isOpen() && task.holder() != null && eligibility.holds(task, reader);
    PersonId holder = task.isOpen() ? task.holder() : task.completedBy();
    return new TaskLine(
        task.id().value(),
        task.version(),
        task.element(),
        labels.word("task." + task.element(), locale),
        task.process(),
        task.caseId(),
        task.project().value(),
        projectName(task, programme, locale),
        opens.contains(task.project().value()),
        task.bureau().value(),
        task.fiscalYear(),
        task.phase().name(),
        subject(task, reader, programme, names, locale),
        task.createdAt(),
        task.dueAt(),
        task.dueAt().atZone(clock.getZone()).toLocalDate(),
        holder == null ? null : named(holder, names, locale),
        holder == null ? null : holder.value(),
        task.candidate() == null ? "" : people.holder(null, task.candidate(), locale),
        task.isOpen() ? task.remindedAt() : null,
        task.isOpen() && task.holder() != null ? "CLAIMED" : task.state().name(),
        task.isOpen() && task.holder() == null && able,
        holds && task.candidate() != null,
        holds);
  }

  private Set<String> opens(List<Task> tasks, PersonId reader) {
    return access.readable(
        reader, tasks.stream().map(task -> task.project().value()).distinct().toList());
  }

  private String named(PersonId person, Map<String, String> names, Locale locale) {
    return names.computeIfAbsent(person.value(), id -> people.name(person, locale));
  }

  private String projectName(Task task, ProgrammeFile programme, Locale locale) {
    if (!task.project().isOneProject()) {
      return labels.word("task.wholeProgramme", locale);
    }
    return programme
        .project(task.project().value())
        .map(p -> in(locale, p.name()))
        .orElse(task.project().value());
  }

  /** The organization it is about, or the reviewer whose task it is. */
  private @Nullable String subject(
      Task task,
      PersonId reader,
      ProgrammeFile programme,
      Map<String, String> names,
      Locale locale) {
    String subject = task.subject();
    if (subject == null) {
      return null;
    }
    if (Passages.kindOf(task.process()).isPresent() && task.candidate() != null) {
      return names.computeIfAbsent(subject, id -> cases.organization(reader, id));
    }
    Optional<String> organization =
        programme.project(task.project().value()).stream()
            .flatMap(p -> p.organizations().stream())
            .filter(o -> o.id().equals(subject))
            .map(o -> in(locale, o.name()))
            .findFirst();
    return organization.orElseGet(() -> named(PersonId.of(subject), names, locale));
  }

  private static String in(Locale locale, Name name) {
    return locale.getLanguage().equals("en") ? name.en() : name.ja();
  }
}
