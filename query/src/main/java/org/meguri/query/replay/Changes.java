package org.meguri.query.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.access.Reading;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.fold.Difference;
import org.meguri.query.fold.Differences;
import org.meguri.query.frame.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Compares a case at two positions and names the event that changed each field last. */
@Component
public class Changes {

  private static final List<String> OF_THE_FOLD_ITSELF =
      List.of("position", "recordedAt", "events");

  private final Reading reading;
  private final FieldWords fields;
  private final ValueWords values;
  private final People people;

  Changes(Reading reading, FieldWords fields, ValueWords values, People people) {
    this.reading = reading;
    this.fields = fields;
    this.values = values;
    this.people = people;
  }

  /** What differs at the later position from the earlier one. */
  public List<Change> between(PersonId reader, ProjectId project, long one, long other) {
    long from = Math.min(one, other);
    long to = Math.max(one, other);
    List<Reading.Stage> stages = reading.stages(reader, project, from, to);
    Map<String, Recorded> changedBy = new HashMap<>();
    for (int i = 1; i < stages.size(); i++) {
      @Nullable Recorded event = stages.get(i).event();
      if (event != null) {
        Differences.between(stages.get(i - 1).state(), stages.get(i).state())
            .forEach(difference -> changedBy.put(difference.field(), event));
      }
    }
    ProjectCase start = stages.get(0).state();
    ProjectCase end = stages.get(stages.size() - 1).state();
    return Differences.between(start, end).stream()
        .filter(difference -> !OF_THE_FOLD_ITSELF.contains(difference.field()))
        .map(difference -> change(project, difference, changedBy.get(difference.field())))
        .toList();
  }

  private Change change(ProjectId project, Difference difference, @Nullable Recorded by) {
    Locale locale = LocaleContextHolder.getLocale();
    return new Change(
        fields.of(difference.field()),
        values.of(difference.before()),
        values.of(difference.after()),
        by == null ? null : by.name(),
        by == null ? "" : people.name(by.envelope().actor(), locale),
        by == null ? null : by.position(),
        by == null ? null : "/audit/projects/%s?position=%d".formatted(project, by.position()));
  }
}
