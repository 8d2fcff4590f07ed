package org.meguri.query.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent;
import org.meguri.command.storage.Envelope;
import org.meguri.command.storage.EventLog;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Stored;

/** An example log in memory: facts recorded day by day, each with the next position. */
public final class History implements EventLog {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final List<Recorded> events = new ArrayList<>();
  private LocalDate today = LocalDate.of(2006, 1, 10);
  private PersonId actor = PersonId.SYSTEM;

  /** From now on recorded on this day. */
  public History on(int year, int month, int day) {
    today = LocalDate.of(year, month, day);
    return this;
  }

  /** From now on recorded by this person. */
  public History by(PersonId person) {
    actor = person;
    return this;
  }

  /** Recorded. */
  public History add(Fact... facts) {
    for (Fact fact : facts) {
      long position = events.size() + 1L;
      Instant at = today.atTime(9, 0).atZone(TOKYO).toInstant().plusSeconds(position);
      EventName name = fact.getClass().getAnnotation(EventName.class);
      events.add(
          new Recorded(
              position,
              "event-" + position,
              "example",
              stream(fact, position),
              0,
              name.value(),
              name.revision(),
              fact,
              new Envelope(actor, null, null, null, null, null, null, null, Origin.INVENTED),
              at,
              notBefore(at)));
    }
    return this;
  }

  private static String stream(Fact fact, long position) {
    return fact instanceof ReviewEvent review ? review.review().value() : "stream-" + position;
  }

  /** Sequencing never goes back, whatever day an event says of itself. */
  private Instant notBefore(Instant at) {
    Instant last = events.isEmpty() ? at : events.get(events.size() - 1).sequencedAt();
    return at.isAfter(last) ? at : last;
  }

  public List<Recorded> events() {
    return List.copyOf(events);
  }

  /** The position of the first event of this kind. */
  public long positionOf(Class<? extends Fact> kind) {
    return events.stream()
        .filter(event -> kind.isInstance(event.fact()))
        .mapToLong(Recorded::position)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public long head() {
    return events.size();
  }

  @Override
  public long positionAt(Instant asOf) {
    return events.stream().filter(event -> !event.sequencedAt().isAfter(asOf)).count();
  }

  @Override
  public List<Recorded> read(long afterPosition, int limit) {
    return events.stream().skip(afterPosition).limit(limit).toList();
  }

  @Override
  public void scan(long after, long upTo, int batch, Consumer<List<Recorded>> sink) {
    for (long from = after; from < Math.min(upTo, head()); from += batch) {
      sink.accept(read(from, (int) Math.min(batch, Math.min(upTo, head()) - from)));
    }
  }

  @Override
  public List<Recorded> at(Collection<Long> positions) {
    return events.stream().filter(event -> positions.contains(event.position())).toList();
  }

  @Override
  public List<Recorded> ofCase(String stream, long upTo) {
    return events.stream()
        .filter(event -> event.stream().equals(stream) && event.position() <= upTo)
        .toList();
  }

  @Override
  public String json(long position) {
    if (position < 1 || position > head()) {
      throw new NoSuchElementException("position " + position);
    }
    return Stored.write(events.get((int) position - 1).fact());
  }
}
