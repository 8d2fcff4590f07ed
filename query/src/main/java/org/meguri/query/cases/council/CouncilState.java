package org.meguri.query.cases.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.council.CouncilEvent.CouncilEstablished;
import org.meguri.command.council.CouncilEvent.CouncilMembersChanged;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.council.CouncilKind;
import org.meguri.command.council.Seat;
import org.meguri.query.fold.Copy;

/** A council with its members and meetings, in the order they were convened. */
public record CouncilState(
    String id,
    CouncilKind kind,
    String name,
    @Nullable String bureau,
    LocalDate since,
    List<Seat> members,
    List<Meeting> meetings) {

  /** A meeting; version 0 while it has no minutes, {@code reasons} of their corrections. */
  public record Meeting(
      int number,
      LocalDate heldOn,
      String place,
      List<String> agenda,
      int version,
      int present,
      @Nullable String minutes,
      List<String> reasons) {

    Meeting minuted(int next, int heads, String text, List<String> why) {
      return new Meeting(number, heldOn, place, agenda, next, heads, text, why);
    }
  }

  static CouncilState established(CouncilEstablished event) {
    return new CouncilState(
        event.council().value(),
        event.kind(),
        event.name(),
        event.bureau() == null ? null : event.bureau().value(),
        event.effectiveOn(),
        event.members(),
        List.of());
  }

  CouncilState changed(CouncilMembersChanged event) {
    return new CouncilState(id, kind, name, bureau, since, event.members(), meetings);
  }

  CouncilState convened(MeetingConvened event) {
    return meeting(
        Copy.plus(
            meetings,
            new Meeting(
                event.meeting(),
                event.effectiveOn(),
                event.place(),
                event.agenda(),
                0,
                0,
                null,
                List.of())));
  }

  CouncilState minuted(MinutesRecorded event) {
    return changed(
        event.meeting(),
        at(event.meeting()).minuted(1, event.present(), event.minutes(), List.of()));
  }

  CouncilState corrected(MinutesCorrected event) {
    Meeting before = at(event.meeting());
    return changed(
        event.meeting(),
        before.minuted(
            event.version(),
            event.present(),
            event.minutes(),
            Copy.plus(before.reasons(), event.reason())));
  }

  /** Meeting n, counted from 1. */
  public Meeting at(int number) {
    return meetings.get(number - 1);
  }

  private CouncilState changed(int number, Meeting now) {
    List<Meeting> all = new ArrayList<>(meetings);
    all.set(number - 1, now);
    return meeting(List.copyOf(all));
  }

  private CouncilState meeting(List<Meeting> all) {
    return new CouncilState(id, kind, name, bureau, since, members, all);
  }
}
