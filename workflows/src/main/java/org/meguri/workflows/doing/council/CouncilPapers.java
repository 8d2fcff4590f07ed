package org.meguri.workflows.doing.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.command.council.CouncilEvent.CouncilEstablished;
import org.meguri.command.council.CouncilEvent.CouncilMembersChanged;
import org.meguri.command.council.CouncilEvent.MeetingConvened;
import org.meguri.command.council.CouncilEvent.MinutesCorrected;
import org.meguri.command.council.CouncilEvent.MinutesRecorded;
import org.meguri.command.council.Seat;
import org.meguri.workflows.papers.Papers;
import org.springframework.stereotype.Component;

/** What a council's forms know of its meetings. */
@Component
class CouncilPapers {

  /** A meeting with its minutes; version 0 while there are none. */
  record Meeting(
      int number, LocalDate heldOn, int version, int present, @Nullable String minutes) {}

  private final Papers papers;

  CouncilPapers(Papers papers) {
    this.papers = papers;
  }

  List<Meeting> meetings(String council) {
    List<Meeting> meetings = new ArrayList<>();
    for (MeetingConvened each : papers.all(council, MeetingConvened.class)) {
      String part = Integer.toString(each.meeting());
      Optional<Meeting> corrected =
          papers
              .latest(council, MinutesCorrected.class, part)
              .map(
                  c ->
                      new Meeting(
                          each.meeting(),
                          each.effectiveOn(),
                          c.version(),
                          c.present(),
                          c.minutes()));
      meetings.add(
          corrected
              .or(
                  () ->
                      papers
                          .latest(council, MinutesRecorded.class, part)
                          .map(
                              m ->
                                  new Meeting(
                                      each.meeting(),
                                      each.effectiveOn(),
                                      1,
                                      m.present(),
                                      m.minutes())))
              .orElse(new Meeting(each.meeting(), each.effectiveOn(), 0, 0, null)));
    }
    meetings.sort(Comparator.comparing(Meeting::number));
    return meetings;
  }

  /** As they are now. */
  List<Seat> members(String council) {
    return papers
        .latest(council, CouncilMembersChanged.class)
        .map(CouncilMembersChanged::members)
        .or(() -> papers.latest(council, CouncilEstablished.class).map(CouncilEstablished::members))
        .orElse(List.of());
  }
}
