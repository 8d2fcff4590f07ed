package org.meguri.query.cases.member;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.project.ProjectId;
import org.meguri.query.fold.Copy;

/** A member: who it is, where it belongs and belonged, and what it came from and went into. */
public record MemberState(
    String id,
    MemberDetails details,
    int version,
    List<Belonging> belongings,
    List<Former> formerNames,
    List<String> absorbed,
    @Nullable String mergedInto,
    @Nullable LocalDate mergedOn) {

  /** {@code leftOn} is the first day it no longer belonged. */
  public record Belonging(
      String project, LocalDate since, @Nullable LocalDate leftOn, @Nullable String reason) {

    public boolean covers(LocalDate day) {
      return !day.isBefore(since) && (leftOn == null || day.isBefore(leftOn));
    }
  }

  /** A name it had until a day. */
  public record Former(String name, LocalDate until) {}

  static MemberState entered(MemberEntered event) {
    return new MemberState(
        event.member().value(), event.details(), 1, List.of(), List.of(), List.of(), null, null);
  }

  MemberState joined(MemberJoined event) {
    return with(begun(belongings, event.project(), event.effectiveOn()));
  }

  MemberState left(MemberLeft event) {
    return with(ended(belongings, event.project(), event.effectiveOn(), event.reason()));
  }

  MemberState described(MemberDetails now, int its, @Nullable LocalDate renamedOn) {
    List<Former> names = formerNames;
    if (renamedOn != null && details.name() != null) {
      names = Copy.plus(formerNames, new Former(details.name(), renamedOn));
    }
    return new MemberState(id, now, its, belongings, names, absorbed, mergedInto, mergedOn);
  }

  MemberState merged(MemberMerged event) {
    List<Belonging> now = belongings;
    for (ProjectId project : event.projects()) {
      now = ended(now, project, event.effectiveOn(), event.reason());
    }
    return new MemberState(
        id,
        details,
        version,
        now,
        formerNames,
        absorbed,
        event.into().value(),
        event.effectiveOn());
  }

  MemberState absorbed(MemberAbsorbed event) {
    List<Belonging> now = belongings;
    for (ProjectId project : event.projects()) {
      now = begun(now, project, event.effectiveOn());
    }
    return new MemberState(
        id,
        details,
        version,
        now,
        formerNames,
        Copy.plus(absorbed, event.absorbed().value()),
        mergedInto,
        mergedOn);
  }

  /** The projects it belongs to as far as is recorded. */
  public List<String> projects() {
    return belongings.stream()
        .filter(each -> each.leftOn() == null)
        .map(Belonging::project)
        .toList();
  }

  public boolean wasMerged() {
    return mergedInto != null;
  }

  private MemberState with(List<Belonging> now) {
    return new MemberState(id, details, version, now, formerNames, absorbed, mergedInto, mergedOn);
  }

  private static List<Belonging> begun(List<Belonging> before, ProjectId project, LocalDate since) {
    return Copy.plus(before, new Belonging(project.value(), since, null, null));
  }

  private static List<Belonging> ended(
      List<Belonging> before, ProjectId project, LocalDate on, String reason) {
    List<Belonging> now = new ArrayList<>();
    for (Belonging each : before) {
      boolean meant = each.project().equals(project.value()) && each.covers(on);
      now.add(meant ? new Belonging(each.project(), each.since(), on, reason) : each);
    }
    return List.copyOf(now);
  }
}
