package org.meguri.query.casepage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.query.casefile.Phase;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.cases.CaseList.Title;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.meguri.query.tasks.TaskCase;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A project's tasks as rows. */
@Component
public class TaskRows {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final People people;
  private final Plans plans;
  private final Cases cases;

  TaskRows(People people, Plans plans, Cases cases) {
    this.people = people;
    this.plans = plans;
    this.cases = cases;
  }

  /** One row. */
  public record Row(
      String id,
      String element,
      String subject,
      String phase,
      LocalDate dueOn,
      @Nullable String holder,
      String state) {}

  /** The rows of a project's tasks. */
  public List<Row> of(PersonId reader, ProjectCase found, List<TaskCase> tasks) {
    Locale locale = LocaleContextHolder.getLocale();
    Set<String> subjects =
        tasks.stream()
            .map(TaskCase::subject)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Title> organizations = cases.titles(reader, "organization", subjects);
    return tasks.stream()
        .map(task -> row(task, subject(found, task, organizations, locale), locale))
        .toList();
  }

  /** The rows of a case's tasks; the page says already what they are about. */
  public List<Row> of(List<TaskCase> tasks) {
    Locale locale = LocaleContextHolder.getLocale();
    return tasks.stream().map(task -> row(task, "", locale)).toList();
  }

  private Row row(TaskCase task, String subject, Locale locale) {
    boolean ended = task.endedAt() != null;
    String holder =
        ended && task.completedBy() != null
            ? people.name(task.completedBy(), locale)
            : people.holder(task.holder(), task.candidate(), locale);
    return new Row(
        task.task(),
        task.element(),
        subject,
        Phase.of(task.process(), task.element(), task.caseId()).name(),
        LocalDate.ofInstant(task.dueAt(), TOKYO),
        holder.isEmpty() ? null : holder,
        task.state().name());
  }

  /** The organization a task is about; a reviewer is its holder, and named as that already. */
  private String subject(
      ProjectCase found, TaskCase task, Map<String, Title> organizations, Locale locale) {
    String subject = task.subject();
    if (subject == null) {
      return "";
    }
    String organization = plans.organization(found, subject);
    if (!organization.equals(subject)) {
      return organization;
    }
    @Nullable Title title = organizations.get(subject);
    if (title != null) {
      return locale.getLanguage().equals("en") ? title.en() : title.ja();
    }
    PersonId person = PersonId.of(subject);
    return person.equals(task.holder()) ? "" : people.name(person, locale);
  }
}
