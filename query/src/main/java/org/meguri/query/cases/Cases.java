package org.meguri.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseOfKindRead;
import org.meguri.command.commission.CommissionRefused;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.command.work.WorkRefused;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.OnRecord;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.casefile.Passage;
import org.meguri.query.cases.CaseTable.Ref;
import org.meguri.query.tasks.TaskCase;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.stereotype.Service;

/**
 * Reads cases of every kind for a person: the only way pages, the API and acts come to them. A past
 * state is shown to whoever may read the present one.
 */
@Service
public class Cases {

  private static final int LONGEST_ID = 120;

  private final ReadAccess access;
  private final Kinds kinds;
  private final CaseTable table;
  private final CaseList list;
  private final PassageTable passages;
  private final TaskHistory tasks;
  private final EventLog log;
  private final OnRecord onRecord;
  private final Arrivals arrivals;

  Cases(
      ReadAccess access,
      Kinds kinds,
      CaseTable table,
      CaseList list,
      PassageTable passages,
      TaskHistory tasks,
      EventLog log,
      OnRecord onRecord,
      Arrivals arrivals) {
    this.access = access;
    this.kinds = kinds;
    this.table = table;
    this.list = list;
    this.passages = passages;
    this.tasks = tasks;
    this.log = log;
    this.onRecord = onRecord;
    this.arrivals = arrivals;
  }

  /** A part of the list of a kind, of what the reader may see. */
  public CaseList.Part list(PersonId reader, CaseKind<?> kind, CaseList.Asked asked) {
    return list.of(seenBy(reader), kind, asked);
  }

  /** How many of each kind the reader may see; kinds of which there are none are left out. */
  public Map<String, Long> counts(PersonId reader) {
    return list.counts(seenBy(reader), kinds.all(), null);
  }

  /** The same, of one project. */
  public Map<String, Long> counts(PersonId reader, String project) {
    return list.counts(seenBy(reader), kinds.all(), project);
  }

  /** Whether there is such a case and the reader may read it. */
  public boolean opens(PersonId reader, String kind, String id) {
    return titles(reader, kind, List.of(id)).values().stream().anyMatch(CaseList.Title::opens);
  }

  /** What cases are called, and whether the reader may open them. */
  public Map<String, CaseList.Title> titles(PersonId reader, String kind, Collection<String> ids) {
    return kinds.find(kind).map(known -> list.titles(seenBy(reader), known, ids)).orElse(Map.of());
  }

  /**
   * The case as it stands, or as it was known then; {@code purpose} names the page or the API, for
   * the record of an auditor's reading.
   *
   * @throws Unknown there is no such case, or was not yet then
   * @throws NotShown a rule keeps it from the reader
   */
  public CaseFound read(PersonId reader, String kind, String id, When when, String purpose) {
    CaseState<?> now = mayRead(reader, kind, id);
    CaseFound found = CaseFound.of(then(now, when));
    Row row = now.row();
    if ((!now.kind().openToAll() || row.person() != null)
        && access.sightOf(reader).onRecord(row.bureau(), row.projects(), row.organization())) {
      onRecord.put(reader, new CaseOfKindRead(reader, kind, id, found.position(), purpose));
    }
    return found;
  }

  private CaseState<?> then(CaseState<?> now, When when) {
    if (!when.isPast()) {
      return now;
    }
    @Nullable Long position = knownAt(when);
    @Nullable LocalDate day = when.trueOn();
    long knownAt = position == null ? Long.MAX_VALUE : position;
    return (day == null
            ? table.asOf(now.kind(), now.id(), knownAt)
            : table.trueOn(now.kind(), now.id(), day, knownAt))
        .orElseThrow(() -> new Unknown(now.id()));
  }

  /** The state of a case, where there is one and the reader may read it. */
  public <S> Optional<S> state(PersonId reader, String kind, String id, Class<S> of) {
    return states(reader, kind, List.of(id), of).stream().findFirst();
  }

  /** The states of those of the cases that the reader may read. */
  public <S> List<S> states(PersonId reader, String kind, Collection<String> ids, Class<S> of) {
    CaseKind<?> known = kinds.of(kind);
    CaseReader seen = seenBy(reader);
    Map<Ref, CaseState<?>> found =
        table.now(ids.stream().map(id -> new Ref(kind, id)).collect(Collectors.toSet()));
    return ids.stream()
        .map(id -> found.get(new Ref(kind, id)))
        .filter(Objects::nonNull)
        .filter(each -> isFree(seen, each.row()) && seen.opens(known, each.row()))
        .map(each -> of.cast(each.state()))
        .toList();
  }

  private static boolean isFree(CaseReader seen, Row row) {
    return Collections.disjoint(seen.sight().barred(), row.projects());
  }

  /** The case's events before a position, the latest first. */
  public List<Recorded> latest(PersonId reader, String kind, String id, long before, int limit) {
    mayRead(reader, kind, id);
    return table.latest(new Ref(kind, id), before, limit);
  }

  /** The case's events after a position, in the order of the log. */
  public List<Recorded> history(PersonId reader, String kind, String id, long after, int limit) {
    mayRead(reader, kind, id);
    return table.after(new Ref(kind, id), after, limit);
  }

  /** The stored payload of one of the case's events. */
  public String payload(Recorded event) {
    return log.json(event.position());
  }

  /** The case's tasks as they stood at a position, the latest created first. */
  public List<TaskCase> tasks(PersonId reader, String kind, String id, long position) {
    mayRead(reader, kind, id);
    return tasks.ofCase(id, position);
  }

  /** The passages of the processes that work on it, as they stood at a position. */
  public List<Passage> passages(PersonId reader, String kind, String id, long position) {
    mayRead(reader, kind, id);
    return passages.of(id, position);
  }

  /** The position a moment stands for; null for now. */
  public @Nullable Long knownAt(When when) {
    if (when.position() != null) {
      return when.position();
    }
    return when.moment() == null ? null : log.positionAt(when.moment());
  }

  /**
   * Waits, for a moment at most, until something of the case after a position is in the list, and
   * says whether it is.
   */
  public boolean reached(String kind, String id, long after) {
    return arrivals.await(
        () -> table.now(new Ref(kind, id)).filter(now -> now.position() > after).isPresent());
  }

  /** When the event at the position asked for was recorded. */
  public @Nullable Instant recordedAt(When when) {
    return when.position() == null
        ? null
        : log.at(List.of(when.position())).stream()
            .map(Recorded::recordedAt)
            .findFirst()
            .orElse(null);
  }

  private CaseState<?> mayRead(PersonId reader, String kind, String id) {
    if (id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      throw new Unknown(id);
    }
    CaseKind<?> known = kinds.of(kind);
    CaseState<?> now = table.now(new Ref(kind, id)).orElseThrow(() -> new Unknown(id));
    CaseReader seen = seenBy(reader);
    Row row = now.row();
    if (row.projects().stream().anyMatch(seen.sight().barred()::contains)) {
      throw new NotShown(CommissionRefused.CONFLICT_OF_INTEREST.code());
    }
    if (!seen.opens(known, row)) {
      throw new NotShown(WorkRefused.NOT_AUTHORIZED.code());
    }
    return now;
  }

  private CaseReader seenBy(PersonId reader) {
    return new CaseReader(access.sightOf(reader), access.personsSeenBy(reader));
  }
}
