package org.meguri.query.casefile;

import static org.meguri.query.fold.Copy.changed;
import static org.meguri.query.fold.Copy.with;

import java.util.List;
import org.meguri.command.project.ProjectEvent.PendingTargetSet;
import org.meguri.command.project.ProjectEvent.ProjectContinued;
import org.meguri.command.project.ProjectEvent.ProjectDecided;
import org.meguri.command.project.ProjectEvent.ProjectPrepared;
import org.meguri.command.project.ProjectEvent.TargetRecorded;
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
        List.of());
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
