package org.meguri.query.cases.partnership;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.partnership.PartnershipEvent.PartnershipAgreed;
import org.meguri.command.partnership.PartnershipEvent.PartnershipEnded;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipEvent.PartnershipStarted;
import org.meguri.command.partnership.PartnershipEvent.ResultRecorded;
import org.meguri.command.partnership.PartnershipStage;
import org.meguri.command.project.ProjectId;
import org.meguri.query.fold.Copy;

/** A partnership and how far it has come. */
public record PartnershipState(
    PartnershipFound found,
    PartnershipStage stage,
    @Nullable PartnershipAgreed agreed,
    @Nullable LocalDate startedOn,
    List<ResultRecorded> results,
    @Nullable PartnershipEnded ended) {

  static PartnershipState found(PartnershipFound event) {
    return new PartnershipState(event, PartnershipStage.FOUND, null, null, List.of(), null);
  }

  PartnershipState agreed(PartnershipAgreed event) {
    return new PartnershipState(found, PartnershipStage.AGREED, event, startedOn, results, ended);
  }

  PartnershipState started(PartnershipStarted event) {
    return new PartnershipState(
        found, PartnershipStage.RUNNING, agreed, event.effectiveOn(), results, ended);
  }

  PartnershipState reached(ResultRecorded event) {
    return new PartnershipState(found, stage, agreed, startedOn, Copy.plus(results, event), ended);
  }

  PartnershipState ended(PartnershipEnded event) {
    return new PartnershipState(found, PartnershipStage.ENDED, agreed, startedOn, results, event);
  }

  PartnershipState in(ProjectId project) {
    return new PartnershipState(found.in(project), stage, agreed, startedOn, results, ended);
  }
}
