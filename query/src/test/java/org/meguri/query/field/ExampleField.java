package org.meguri.query.field;

import java.time.LocalDate;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityEvent.ActivityCorrected;
import org.meguri.command.activity.ActivityEvent.ActivityRecorded;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.export.ExportEvent.ListTaken;
import org.meguri.command.export.ExportId;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
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

  /** A company and a researcher who belong to the project, and a researcher of the other one. */
  public ExampleField members() {
    history.on(2006, 7, 11).by(ExampleYear.OFFICER);
    entered("member-1", company("架空精機"), ExampleReadSide.OPEN);
    entered("member-2", researcher("researcher-2", "架空 研一"), ExampleReadSide.OPEN);
    entered("member-3", researcher("researcher-3", "Example Kenji"), ExampleReadSide.SEALED);
    return this;
  }

  /** The list of members taken as a file. */
  public ExampleField taken() {
    history
        .on(2008, 3, 21)
        .by(ExampleYear.OFFICER)
        .add(
            new ListTaken(
                ExportId.of("export-member-2008-03-21-1"),
                "member",
                PROJECT,
                31,
                7,
                ExampleYear.OFFICER));
    return this;
  }

  private void entered(String id, MemberDetails details, String project) {
    MemberId member = MemberId.of(id);
    history.add(
        new MemberEntered(member, details, ExampleYear.OFFICER),
        new MemberJoined(
            member, ProjectId.of(project), LocalDate.of(2006, 7, 1), ExampleYear.OFFICER));
  }

  private static MemberDetails company(String name) {
    return new MemberDetails(
        MemberKind.COMPANY, null, name, null, Prefecture.FUKUOKA, null, null, "加工");
  }

  private static MemberDetails researcher(String person, String name) {
    return new MemberDetails(
        MemberKind.RESEARCHER,
        null,
        null,
        new Personal(PersonId.of(person), name),
        Prefecture.FUKUOKA,
        null,
        "架空大学",
        "材料");
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
