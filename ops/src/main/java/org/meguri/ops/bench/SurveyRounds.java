package org.meguri.ops.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.GrantLateException;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyWindow;

/**
 * Survey rounds to decide on: cases of one event each. One is opened by its command, the others are
 * copies of its row for other years; the decision on them is a director's on a late exception, one
 * event each time and as often as wanted.
 */
final class SurveyRounds {

  private static final int TEMPLATE_YEAR = 2006;
  private static final int FIRST_COPY = 10_001;
  private static final LocalDate TODAY = LocalDate.of(2006, 12, 20);
  private static final int REFILL = 2_000;

  private final Office office;
  private final PersonId director;
  private final AtomicInteger next = new AtomicInteger(FIRST_COPY);
  private volatile int last = FIRST_COPY - 1;

  SurveyRounds(Office office) {
    this.office = office;
    this.director = office.person(office.bureau() + ".director");
    ProgrammeFile programme = office.programme();
    Office.must(
        office
            .desk()
            .send(
                new OpenRound(
                    round(TEMPLATE_YEAR),
                    ProjectId.of(Office.PROJECT),
                    BureauId.of(office.bureau()),
                    TEMPLATE_YEAR,
                    SurveyWindow.WINTER,
                    LocalDate.of(2006, 12, 1),
                    LocalDate.of(2007, 1, 19),
                    LocalDate.of(2007, 1, 31),
                    programme.formOf(Office.PROJECT),
                    organizations(programme)),
                Acting.as(PersonId.SYSTEM, CommandId.of("bench:open"))));
  }

  private static List<OrganizationId> organizations(ProgrammeFile programme) {
    return programme.project(Office.PROJECT).orElseThrow().organizations().stream()
        .map(o -> OrganizationId.of(o.id()))
        .toList();
  }

  static RoundId round(int year) {
    return RoundId.of(ProjectId.of(Office.PROJECT), year, SurveyWindow.WINTER);
  }

  /** So many more rounds lie ready. */
  synchronized void provide(int more) {
    int to = last + more;
    office
        .owner()
        .update(
            """
            insert into log.event
              (event_id, stream_type, stream, sequence, name, revision, payload, metadata, recorded_at)
            select gen_random_uuid(), stream_type, replace(stream, '-2006-', '-' || y || '-'), 0, name, revision,
              replace(replace(payload, stream, replace(stream, '-2006-', '-' || y || '-')),
                '"fiscalYear":2006', '"fiscalYear":' || y),
              metadata, recorded_at
            from log.event, generate_series(?, ?) y where stream = ? and sequence = 0
            """,
            last + 1,
            to,
            round(TEMPLATE_YEAR).value());
    last = to;
  }

  /** A case of one event nobody has decided on yet. */
  int fresh() {
    int year = next.getAndIncrement();
    if (year > last) {
      synchronized (this) {
        while (year > last) {
          provide(REFILL);
        }
      }
    }
    return year;
  }

  /** Decides on the round: one event, in a transaction of its own. */
  void decide(int year, String id) {
    Office.must(
        office
            .desk()
            .send(
                new GrantLateException(
                    round(year),
                    TODAY.plusDays(14),
                    "The bureau asked for more time to check its figures",
                    TODAY),
                Acting.as(director, CommandId.of(id))
                    .correlated(round(year).value())
                    .from(Origin.INVENTED)));
  }
}
