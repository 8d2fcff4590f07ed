package org.meguri.query.field;

import java.time.LocalDate;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.project.ProjectId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;

/** What happened in the field of the open example. */
public final class ExampleField {
  private static final ProjectId PROJECT = ProjectId.of(ExampleReadSide.OPEN);
  private static final String COUNCIL = "k-rip-promotion";
  private static final LocalDate JULY = LocalDate.of(2006, 7, 7);

  private final History history;

  public ExampleField(History history) {
    this.history = history;
  }

  /** A visit, and its record corrected. */
  public ExampleField visited() {
    ActivityId visit = ActivityId.of("activity-k-rip-2006-1");
    history
        .on(2006, 7, 10)
        .by(ExampleYear.MANAGER)
        .add(
            new ActivityRecorded(
                visit,
                PROJECT,
                ExampleYear.BUREAU,
                COUNCIL,
                visit("Orders are few"),
                JULY,
                ExampleYear.MANAGER),
            new ActivityCorrected(
                visit,
                PROJECT,
                COUNCIL,
                2,
                visit("Orders are many"),
                "Misheard",
                JULY,
                ExampleYear.MANAGER));
    return this;
  }

  private static ActivityContent visit(String conditions) {
    return new ActivityContent(
        ActivityKind.COMPANY_VISIT,
        JULY,
        "Omuta",
        "Example Metals",
        null,
        0,
        0,
        null,
        new FieldVisit(conditions, "Test beds", "Too many forms"));
  }
}
