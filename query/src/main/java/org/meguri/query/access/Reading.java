package org.meguri.query.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseRead;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.CaseFile;
import org.meguri.query.casefile.CaseFiles;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Review;
import org.meguri.query.casefile.Tick;
import org.meguri.query.tasks.TaskCase;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.stereotype.Service;

/** Reads cases for a person: the only way pages and the API come to a case. */
@Service
public class Reading {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final ReadAccess access;
  private final CaseFile cases;
  private final CaseFiles files;
  private final TaskHistory tasks;
  private final EventLog log;
  private final OnRecord onRecord;
  private final Clock clock;

  Reading(
      ReadAccess access,
      CaseFile cases,
      CaseFiles files,
      TaskHistory tasks,
      EventLog log,
      OnRecord onRecord,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.files = files;
    this.tasks = tasks;
    this.log = log;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  /**
   * The case as the reader may see it; {@code purpose} names the page or the API, for the record of
   * an auditor's reading.
   *
   * @throws Unknown there is no such project, or was not yet then
   * @throws NotShown a rule keeps it from the reader
   */
  public ProjectCase read(PersonId reader, ProjectId project, When when, String purpose) {
    Sight sight = access.mayRead(reader, project);
    ProjectCase found = find(project, when);
    remember(reader, sight, found, when, purpose);
    return shown(reader, project, found);
  }

  /**
   * The cases of all projects the reader may see, as known then, in the order of their ids and
   * without the commission's reviews; {@code purpose} as for a single one.
   */
  public List<ProjectCase> all(PersonId reader, When when, String purpose) {
    Sight sight = access.sightOf(reader);
    List<String> projects = access.within(sight);
    List<ProjectCase> found =
        when.isPast() ? files.asOf(projects, knownAt(when)) : files.now(projects);
    onRecord.put(
        reader,
        found.stream()
            .filter(each -> sight.onRecord(each.heading().bureau(), each.project()))
            .map(
                each ->
                    new CaseRead(
                        reader, ProjectId.of(each.project()), each.position(), null, purpose))
            .toList());
    return found.stream().map(each -> each.withReviews(Map.of())).toList();
  }

  /** Ticks of the project's events. */
  public List<Tick> ticks(PersonId reader, ProjectId project) {
    access.mayRead(reader, project);
    return cases.ticks(project);
  }

  /** The project's events after a position. */
  public List<Recorded> history(PersonId reader, ProjectId project, long after, int limit) {
    access.mayRead(reader, project);
    return cases.history(project, after, limit);
  }

  /** The project's events before a position, the latest first. */
  public List<Recorded> latest(PersonId reader, ProjectId project, long before, int limit) {
    access.mayRead(reader, project);
    return cases.latest(project, before, limit);
  }

  /** The project's tasks as they stood at a position, the latest created first. */
  public List<TaskCase> tasks(PersonId reader, ProjectId project, long position) {
    access.mayRead(reader, project);
    return tasks.asOf(project, position);
  }

  /** One event of the project. */
  public Recorded event(PersonId reader, ProjectId project, long position) {
    access.mayRead(reader, project);
    if (!cases.belongs(project, position)) {
      throw new Unknown(Long.toString(position));
    }
    return log.at(List.of(position)).get(0);
  }

  /** Every state from one position to a later one, with the event that led to it (none first). */
  public List<Stage> stages(PersonId reader, ProjectId project, long from, long to) {
    access.mayRead(reader, project);
    Set<String> sealed = sealed(project);
    List<Stage> stages = new ArrayList<>();
    ProjectCase start =
        cases.walk(
            project,
            from,
            to,
            (recorded, state) -> stages.add(new Stage(recorded, shown(reader, sealed, state))));
    stages.add(0, new Stage(null, shown(reader, sealed, start)));
    return stages;
  }

  /** A state with the event that led to it. */
  public record Stage(@Nullable Recorded event, ProjectCase state) {}

  /** The stored payload of an event, or null where its content is kept from the reader. */
  public @Nullable String payload(PersonId reader, ProjectId project, Recorded recorded) {
    return payload(reader, sealed(project), recorded);
  }

  /** The stored payload, with the sealed reviews known already. */
  public @Nullable String payload(PersonId reader, Set<String> sealed, Recorded recorded) {
    if (recorded.fact() instanceof OpinionSubmitted opinion
        && sealed.contains(opinion.review().value())
        && !opinion.member().equals(reader)) {
      return null;
    }
    return log.json(recorded.position());
  }

  /** Reviews whose opinions are not open yet; a past state is read by today's seals. */
  public Set<String> sealed(ProjectId project) {
    return cases.unopenedReviews(project);
  }

  private ProjectCase find(ProjectId project, When when) {
    boolean past = when.position() != null || when.moment() != null;
    if (!past && when.trueOn() == null) {
      return cases.now(project).orElseThrow(() -> new Unknown(project.value()));
    }
    long knownAt = knownAt(when);
    return (when.trueOn() == null
            ? cases.asOf(project, knownAt)
            : cases.trueOn(project, when.trueOn(), knownAt))
        .orElseThrow(() -> new Unknown(project.value()));
  }

  /** What a moment, a position or now stands for. */
  public Known known(When when) {
    Long position = when.position();
    Instant moment = when.moment();
    Instant at = moment == null ? clock.instant() : moment;
    if (position != null) {
      at = log.at(List.of(position)).stream().findFirst().map(Recorded::recordedAt).orElse(at);
    } else {
      position = moment == null ? log.head() : log.positionAt(moment);
    }
    return new Known(position, at, LocalDate.ofInstant(at, TOKYO));
  }

  private long knownAt(When when) {
    if (when.position() != null) {
      return when.position();
    }
    return when.moment() != null ? log.positionAt(when.moment()) : Long.MAX_VALUE;
  }

  private ProjectCase shown(PersonId reader, ProjectId project, ProjectCase found) {
    return shown(reader, sealed(project), found);
  }

  private static ProjectCase shown(PersonId reader, Set<String> sealed, ProjectCase found) {
    if (found.reviews().keySet().stream().noneMatch(sealed::contains)) {
      return found;
    }
    Map<String, Review> reviews = new LinkedHashMap<>(found.reviews());
    reviews.replaceAll((id, review) -> sealed.contains(id) ? review.sealedFor(reader) : review);
    return found.withReviews(reviews);
  }

  private void remember(
      PersonId reader, Sight sight, ProjectCase found, When when, String purpose) {
    if (!sight.onRecord(found.heading().bureau(), found.project())) {
      return;
    }
    ProjectId project = ProjectId.of(found.project());
    onRecord.put(reader, new CaseRead(reader, project, found.position(), when.trueOn(), purpose));
  }
}
