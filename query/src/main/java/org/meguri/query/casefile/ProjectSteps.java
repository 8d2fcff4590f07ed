package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;
import static org.meguri.query.fold.Copy.without;

import java.util.List;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.project.ProjectEvent.ChangeAnnounced;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectAbolished;
import org.meguri.command.project.ProjectEvent.ProjectAdopted;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectEvent.ProjectModified;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.ProjectReceived;
import org.meguri.command.project.ProjectEvent.TargetChanged;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
import org.meguri.command.project.ProjectEvent.WorkClosed;
import org.meguri.command.project.Target;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Fold;

/** The project's own facts. */
final class ProjectSteps {

  private ProjectSteps() {}

  static void into(Fold<ProjectCase> fold) {
    fold.on(ProjectPrepared.class, (s, e, r) -> s.withProfile(profile(e)))
        .on(
            TargetRecorded.class,
            (s, e, r) ->
                s.withTargets(
                    with(
                        s.targets(),
                        e.target().id(),
                        new TargetLine(e.target(), r.envelope().origin(), null))))
        .on(
            PendingTargetSet.class,
            (s, e, r) ->
                s.withTargets(changed(s.targets(), e.targetId(), line -> line.set(setting(e, r)))))
        .on(ProjectDecided.class, (s, e, r) -> s.withProfile(s.profile().on(e.basis())))
        .on(ProjectAdopted.class, (s, e, r) -> s.withProfile(adopted(s, e)))
        .on(ChangeAnnounced.class, (s, e, r) -> s.withProfile(announced(s, e)))
        .on(ProjectModified.class, (s, e, r) -> s.withProfile(modified(s, e)))
        .on(TargetChanged.class, ProjectSteps::targetChanged)
        .leavesOut(WorkClosed.class)
        .on(ProjectAbolished.class, (s, e, r) -> s.withProfile(abolished(s, e)))
        .on(ProjectIntegrated.class, (s, e, r) -> s.withProfile(integrated(s, e)))
        .on(
            ProjectReceived.class,
            (s, e, r) ->
                s.withProfile(
                    s.profile()
                        .linked(
                            new Profile.Link(
                                false,
                                e.from().value(),
                                e.proposal().value(),
                                e.basis(),
                                e.effectiveOn()))))
        .on(
            ProjectContinued.class,
            (s, e, r) -> s.withProfile(s.profile().continued(continuation(e))));
  }

  private static Profile profile(ProjectPrepared prepared) {
    return new Profile(
        prepared.programme().value(),
        prepared.nameJaChecked(),
        prepared.industries(),
        prepared.organizations(),
        prepared.note(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Profile adopted(ProjectCase state, ProjectAdopted e) {
    return state
        .profile()
        .on(e.basis())
        .turned(
            new Profile.Turn(
                "ADOPTED", e.proposal().value(), e.basis(), null, e.effectiveOn(), true));
  }

  private static Profile announced(ProjectCase state, ChangeAnnounced e) {
    return state
        .profile()
        .turned(
            new Profile.Turn(
                e.change().name(), e.proposal().value(), e.basis(), null, e.effectiveOn(), false));
  }

  private static Profile modified(ProjectCase state, ProjectModified e) {
    Name before = new Name(state.heading().nameEn(), state.heading().nameJa());
    return state
        .profile()
        .as(e.programme().value(), e.nameJaChecked(), e.industries(), e.organizations(), e.note())
        .on(e.basis())
        .turned(
            new Profile.Turn(
                e.change().name(),
                e.proposal().value(),
                e.basis(),
                before.equals(e.name()) ? null : before,
                e.effectiveOn(),
                true));
  }

  private static Profile abolished(ProjectCase state, ProjectAbolished e) {
    return state
        .profile()
        .turned(
            new Profile.Turn(
                "ABOLISHED", e.proposal().value(), e.basis(), null, e.effectiveOn(), true));
  }

  private static Profile integrated(ProjectCase state, ProjectIntegrated e) {
    return state
        .profile()
        .turned(
            new Profile.Turn(
                "INTEGRATED", e.proposal().value(), e.basis(), null, e.effectiveOn(), true))
        .linked(
            new Profile.Link(
                true, e.into().value(), e.proposal().value(), e.basis(), e.effectiveOn()));
  }

  /** What a target was stays in the history; a line has what it is. */
  private static ProjectCase targetChanged(ProjectCase state, TargetChanged e, Recorded r) {
    Target now = e.now();
    Target before = e.before();
    if (now != null) {
      return state.withTargets(
          with(state.targets(), now.id(), new TargetLine(now, r.envelope().origin(), null)));
    }
    return before == null ? state : state.withTargets(without(state.targets(), before.id()));
  }

  private static TargetLine.Setting setting(PendingTargetSet set, Recorded recorded) {
    return new TargetLine.Setting(
        set.value(), set.reason(), set.effectiveOn(), set.by(), recorded.recordedAt());
  }

  private static Profile.Continuation continuation(ProjectContinued continued) {
    return new Profile.Continuation(
        continued.assessment().value(),
        continued.fiscalYear(),
        continued.reason(),
        continued.effectiveOn());
  }
}
