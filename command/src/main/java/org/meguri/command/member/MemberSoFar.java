package org.meguri.command.member;

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
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.command.project.ProjectId;

/** What is remembered of a member, and the rules that rest on it. */
abstract class MemberSoFar {
  private static final int LONGEST_REASON = 2_000;

  @AggregateIdentifier @Nullable MemberId id;
  @Nullable MemberDetails details;
  int version;
  @Nullable MemberId mergedInto;
  final Map<String, List<Period>> periods = new TreeMap<>();

  @EventSourcingHandler
  void on(MemberEntered event) {
    id = event.member();
    details = event.details();
    version = 1;
  }

  @EventSourcingHandler
  void on(MemberJoined event) {
    begin(event.project(), event.effectiveOn());
  }

  @EventSourcingHandler
  void on(MemberLeft event) {
    end(event.project(), event.effectiveOn());
  }

  @EventSourcingHandler
  void on(MemberRenamed event) {
    details = event.details();
    version = event.version();
  }

  @EventSourcingHandler
  void on(MemberCorrected event) {
    details = event.details();
    version = event.version();
  }

  @EventSourcingHandler
  void on(MemberMerged event) {
    mergedInto = event.into();
    event.projects().forEach(project -> end(project, event.effectiveOn()));
  }

  @EventSourcingHandler
  void on(MemberAbsorbed event) {
    event.projects().forEach(project -> begin(project, event.effectiveOn()));
  }

  private void begin(ProjectId project, LocalDate since) {
    periods.computeIfAbsent(project.value(), p -> new ArrayList<>()).add(new Period(since, null));
  }

  private void end(ProjectId project, LocalDate leftOn) {
    periods.computeIfPresent(
        project.value(),
        (p, before) ->
            new ArrayList<>(
                before.stream()
                    .map(each -> each.covers(leftOn) ? new Period(each.since(), leftOn) : each)
                    .toList()));
  }

  boolean belongs(ProjectId project, LocalDate on) {
    return periods.getOrDefault(project.value(), List.of()).stream().anyMatch(p -> p.covers(on));
  }

  List<ProjectId> projectsOn(LocalDate on) {
    return periods.keySet().stream().map(ProjectId::of).filter(p -> belongs(p, on)).toList();
  }

  Rule mayJoin(ProjectId project, LocalDate since) {
    return Rule.that(
        periods.getOrDefault(project.value(), List.of()).stream().allMatch(p -> p.isOverBy(since)),
        MemberRefused.JOINED_ALREADY,
        "field",
        "since");
  }

  /** Whoever joined or left later was no part of another one on that day. */
  Rule nothingAfter(String field, LocalDate day) {
    return Rule.that(
        periods.values().stream()
            .flatMap(List::stream)
            .allMatch(p -> p.isOverBy(day) || p.leftOn() == null && p.covers(day)),
        MemberRefused.DATES_REVERSED,
        "field",
        field);
  }

  Rule standing() {
    return Rule.that(
        mergedInto == null, MemberRefused.MEMBER_MERGED, "into", String.valueOf(mergedInto));
  }

  Rule seen(int expectedVersion) {
    return Rule.that(
        expectedVersion == version,
        MemberRefused.STALE_VERSION,
        "found",
        Integer.toString(version));
  }

  static Rule past(String field, LocalDate day, LocalDate on) {
    return Rule.that(
        !day.isAfter(on), MemberRefused.DAY_IN_FUTURE, "field", field, "last", on.toString());
  }

  static Rule reasoned(String reason) {
    return Text.given(
        "reason",
        reason,
        LONGEST_REASON,
        MemberRefused.REASON_MISSING,
        MemberRefused.TEXT_TOO_LONG);
  }
}
