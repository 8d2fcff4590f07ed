package org.meguri.workflows.checking.commission;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.commission.ReviewEvent.ReviewOpened;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.commission.Reviews;
import org.meguri.command.commission.SessionEvent.*;
import org.meguri.command.commission.SessionId;
import org.meguri.command.commission.Sessions;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.Sight;
import org.meguri.query.access.Unknown;
import org.meguri.query.frame.People;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The commission's sessions: agenda, attendance, and the minutes that follow from what happened.
 */
@Component
class SessionRoom {

  /** A session in the list. */
  public record SessionLine(
      String id, LocalDate heldOn, String place, String state, int items, int resolved) {}

  /** A correction beside the minutes. */
  public record Correction(int number, String text, String reason, LocalDate on, String by) {}

  /**
   * Everything on a session's page; {@code secretariat}: the reader keeps agenda and attendance,
   * {@code presides}: the reader confirms and corrects the minutes.
   */
  public record Sheet(
      String id,
      LocalDate heldOn,
      String place,
      String state,
      List<String> present,
      List<SessionItems.Item> items,
      List<SessionMatters.MatterLine> matters,
      boolean mattersLeft,
      @Nullable LocalDate confirmedOn,
      @Nullable String confirmedBy,
      List<Correction> corrections,
      boolean secretariat,
      boolean presides) {}

  private final CommissionAccess access;
  private final Sessions sessions;
  private final Reviews reviews;
  private final SessionItems items;
  private final SessionMatters matters;
  private final Papers papers;
  private final People people;

  SessionRoom(
      CommissionAccess access,
      Sessions sessions,
      Reviews reviews,
      SessionItems items,
      SessionMatters matters,
      Papers papers,
      People people) {
    this.access = access;
    this.sessions = sessions;
    this.reviews = reviews;
    this.items = items;
    this.matters = matters;
    this.papers = papers;
    this.people = people;
  }

  /**
   * Every session, the latest first.
   *
   * @throws NotShown the reader neither belongs to the commission nor sees the whole programme
   */
  @Transactional(readOnly = true)
  public List<SessionLine> all(PersonId reader) {
    access.sightOf(reader);
    return sessions.all().stream().map(this::line).toList();
  }

  private SessionLine line(SessionId session) {
    SessionConvened convened = convened(session.value());
    List<ReviewId> agenda = sessions.agenda(session);
    int resolved =
        (int)
            agenda.stream()
                .filter(r -> reviews.standing(r).filter(s -> s.resolution() != null).isPresent())
                .count();
    return new SessionLine(
        session.value(),
        convened.heldOn(),
        convened.place(),
        state(session),
        agenda.size(),
        resolved);
  }

  /**
   * One session as this reader sees it.
   *
   * @throws Unknown there is no such session
   * @throws NotShown the reader neither belongs to the commission nor sees the whole programme
   */
  @Transactional(readOnly = true)
  public Sheet of(String id, PersonId reader, Locale locale) {
    Sight sight = access.sightOf(reader);
    SessionConvened convened = convened(id);
    List<PersonId> present = present(id);
    List<ReviewId> agenda = sessions.agenda(convened.session());
    Optional<SessionMinutesConfirmed> confirmed = papers.latest(id, SessionMinutesConfirmed.class);
    return new Sheet(
        id,
        convened.heldOn(),
        convened.place(),
        state(convened.session()),
        present.stream().map(p -> people.name(p, locale)).toList(),
        IntStream.range(0, agenda.size())
            .boxed()
            .flatMap(i -> items.of(i + 1, agenda.get(i), sight, locale).stream())
            .toList(),
        matters.of(id, sight),
        !matters.unrecorded(id).isEmpty(),
        confirmed.map(SessionMinutesConfirmed::effectiveOn).orElse(null),
        confirmed.map(c -> people.name(c.by(), locale)).orElse(null),
        corrections(id, locale),
        access.isSecretariat(reader),
        !present.isEmpty() && present.get(0).equals(reader));
  }

  private List<Correction> corrections(String id, Locale locale) {
    return papers.all(id, SessionMinutesCorrected.class).stream()
        .map(
            c ->
                new Correction(
                    c.correction(),
                    c.text(),
                    c.reason(),
                    c.effectiveOn(),
                    people.name(c.by(), locale)))
        .toList();
  }

  /** Names of the items by their review, in the order of the agenda. */
  List<ReviewOpened> agenda(String id) {
    return sessions.agenda(convened(id).session()).stream()
        .flatMap(review -> papers.latest(review, ReviewOpened.class).stream())
        .toList();
  }

  SessionConvened convened(String id) {
    if (id.isBlank() || id.indexOf('\0') >= 0) {
      throw new Unknown(id);
    }
    return papers.latest(id, SessionConvened.class).orElseThrow(() -> new Unknown(id));
  }

  private List<PersonId> present(String id) {
    return papers.latest(id, SessionClosed.class).map(SessionClosed::present).orElse(List.of());
  }

  private String state(SessionId session) {
    if (papers.latest(session, SessionMinutesConfirmed.class).isPresent()) {
      return "CONFIRMED";
    }
    return papers.latest(session, SessionClosed.class).isPresent() ? "CLOSED" : "CONVENED";
  }
}
