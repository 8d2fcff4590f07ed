package org.meguri.workflows.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.query.api.Parameters;
import org.meguri.query.problem.BadInput;
import org.meguri.workflows.tasklist.TaskQuery.Cursor;
import org.meguri.workflows.tasklist.TaskQuery.Sort;
import org.meguri.workflows.tasklist.TaskQuery.Words;
import org.springframework.stereotype.Component;

/**
 * Reads what an address asks of the list, the same for pages and API; says which parameter cannot
 * be read.
 */
@Component
class TaskRequest {

  private static final String SEPARATOR = "\u001f";

  private final Programmes programmes;
  private final Labels labels;
  private final TaskForms forms;
  private final Clock clock;

  TaskRequest(Programmes programmes, Labels labels, TaskForms forms, Clock clock) {
    this.programmes = programmes;
    this.labels = labels;
    this.forms = forms;
    this.clock = clock;
  }

  TaskQuery query(
      @Nullable String view,
      @Nullable String bureau,
      @Nullable String project,
      @Nullable String due,
      @Nullable String text,
      @Nullable String sort,
      @Nullable String after,
      int limit) {
    boolean descending = sort != null && sort.startsWith("-");
    Sort by = sort(sort, descending);
    Instant[] range = due(due);
    return new TaskQuery(
        viewNamed(view),
        blank(bureau) ? null : Parameters.text("bureau", bureau),
        blank(project) ? null : Parameters.text("project", project),
        range[0],
        range[1],
        words(Parameters.text("text", text)),
        by,
        descending,
        cursor(after),
        limit);
  }

  static @Nullable String written(@Nullable Cursor cursor) {
    return cursor == null
        ? null
        : Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                (cursor.value() + SEPARATOR + cursor.id()).getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable Cursor cursor(@Nullable String after) {
    if (after == null || after.isBlank()) {
      return null;
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8)
              .split(SEPARATOR, -1);
      if (parts.length == 2 && parts[0].indexOf('\0') < 0 && parts[1].indexOf('\0') < 0) {
        return new Cursor(parts[0], parts[1]);
      }
    } catch (IllegalArgumentException e) {
      throw new BadInput("after", "error.cursor");
    }
    throw new BadInput("after", "error.cursor");
  }

  private static View viewNamed(@Nullable String view) {
    if (view == null || view.isBlank()) {
      return View.MINE;
    }
    return View.named(view).orElseThrow(() -> new BadInput("view", "error.view", view));
  }

  private static Sort sort(@Nullable String sort, boolean descending) {
    if (sort == null || sort.isBlank()) {
      return Sort.DUE;
    }
    return Sort.named(descending ? sort.substring(1) : sort)
        .orElseThrow(() -> new BadInput("sort", "error.sort", sort));
  }

  private @Nullable Instant[] due(@Nullable String due) {
    LocalDate today = LocalDate.now(clock);
    if (due == null || due.isBlank()) {
      return new Instant[] {null, null};
    }
    return switch (due) {
      case "overdue" -> new Instant[] {null, start(today)};
      case "today" -> new Instant[] {start(today), start(today.plusDays(1))};
      case "week" -> new Instant[] {start(today), start(today.plusDays(7))};
      case "month" -> new Instant[] {start(today), start(today.plusMonths(1))};
      default -> throw new BadInput("due", "error.parameter", "due");
    };
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /**
   * Text is looked for in the words of both languages: tasks by their titles, projects by their
   * names.
   */
  private @Nullable Words words(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> elements =
        forms.elements().stream()
            .filter(
                e ->
                    Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .anyMatch(l -> has(labels.word("task." + e, l), wanted)))
            .toList();
    List<String> projects =
        programmes.inUse().stream()
            .flatMap(programme -> programme.projects().stream())
            .filter(
                p ->
                    has(p.id(), wanted) || has(p.name().en(), wanted) || has(p.name().ja(), wanted))
            .map(ProgrammeFile.ProjectEntry::id)
            .toList();
    String like = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return new Words(elements, projects, "%" + like + "%");
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
