package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.monitoring.MonitoringEvent.FrameDrawn;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsIssued;
import org.meguri.command.monitoring.MonitoringEvent.InvitationsSent;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringBegun;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringClosed;
import org.meguri.command.monitoring.MonitoringEvent.MonitoringOpened;
import org.meguri.command.monitoring.MonitoringEvent.RespondentsReminded;
import org.meguri.command.monitoring.MonitoringEvent.ResultsPublished;
import org.meguri.command.monitoring.MonitoringEvent.ResultsWritten;

/** What is remembered of a monitoring survey, and the rules that rest on it. */
abstract class MonitoringSoFar {
  @AggregateIdentifier @Nullable MonitoringId id;
  @Nullable MonitoringBegun begun;
  @Nullable MonitoringOpened opened;
  final Map<String, Integer> drawn = new TreeMap<>();
  final List<String> issued = new ArrayList<>();
  boolean sent;
  int reminders;
  boolean closed;
  int version;
  @Nullable PersonId writer;
  boolean published;

  @EventSourcingHandler
  void on(MonitoringBegun event) {
    id = event.survey();
    begun = event;
  }

  @EventSourcingHandler
  void on(MonitoringOpened event) {
    opened = event;
  }

  @EventSourcingHandler
  void on(FrameDrawn event) {
    drawn.put(event.project().value(), event.drawn().size());
  }

  @EventSourcingHandler
  void on(InvitationsIssued event) {
    issued.add(event.project().value());
  }

  @EventSourcingHandler
  void on(InvitationsSent event) {
    sent = true;
  }

  @EventSourcingHandler
  void on(RespondentsReminded event) {
    reminders = event.reminder();
  }

  @EventSourcingHandler
  void on(MonitoringClosed event) {
    closed = true;
  }

  @EventSourcingHandler
  void on(ResultsWritten event) {
    version = event.version();
    writer = event.by();
  }

  @EventSourcingHandler
  void on(ResultsPublished event) {
    published = true;
  }

  Rule known() {
    return Rule.that(begun != null, MonitoringRefused.MONITORING_UNKNOWN);
  }

  /** Members can be asked or are being asked. */
  Rule running() {
    return known()
        .and(Rule.that(opened != null, MonitoringRefused.MONITORING_NOT_OPENED))
        .and(Rule.that(!closed, MonitoringRefused.MONITORING_CLOSED));
  }

  Rule over() {
    return known()
        .and(Rule.that(closed, MonitoringRefused.MONITORING_STILL_OPEN))
        .and(Rule.that(!published, MonitoringRefused.RESULTS_PUBLISHED_ALREADY));
  }

  /** Every project's invitations have their links. */
  Rule allIssued() {
    List<String> missing =
        drawn.entrySet().stream()
            .filter(each -> each.getValue() > 0 && !issued.contains(each.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return Rule.that(!drawn.isEmpty(), MonitoringRefused.FRAME_NOT_DRAWN)
        .and(
            Rule.that(
                missing.isEmpty(),
                MonitoringRefused.INVITATIONS_MISSING,
                "project",
                String.join(", ", missing)));
  }

  Rule seen(int expectedVersion) {
    return Rule.that(
        expectedVersion == version,
        MonitoringRefused.STALE_VERSION,
        "found",
        Integer.toString(version));
  }

  static Rule bySystem(Actor actor) {
    return Rule.that(actor.isSystem(), ActorRefused.NOT_AUTHORIZED, "role", Role.SYSTEM.name());
  }

  static Rule byOfficer(Actor actor) {
    return by(actor, Role.POLICY_OFFICER);
  }

  static Rule byDirector(Actor actor) {
    return by(actor, Role.POLICY_DIRECTOR);
  }

  private static Rule by(Actor actor, Role role) {
    return Rule.that(actor.has(role), ActorRefused.NOT_AUTHORIZED, "role", role.name());
  }

  static Rule written(String field, String text, int longest) {
    return Text.given(
        field, text, longest, MonitoringRefused.REASON_MISSING, MonitoringRefused.TEXT_TOO_LONG);
  }

  static Rule past(String field, LocalDate day, LocalDate on) {
    return Rule.that(
        !day.isAfter(on), MonitoringRefused.DAY_IN_FUTURE, "field", field, "last", on.toString());
  }
}
