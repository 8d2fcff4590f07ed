package org.meguri.command.measure;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.Members;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.Partnerships;
import org.meguri.command.project.ProjectId;

/** The beneficiary is the project itself, a partnership it keeps, or a member of it on that day. */
record BeneficiaryKnown(
    Beneficiary beneficiary,
    ProjectId project,
    LocalDate on,
    Members members,
    Partnerships partnerships)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    return Rule.that(isKnown(), MeasureRefused.APPLICANT_UNKNOWN, "field", "beneficiary").refusal();
  }

  private boolean isKnown() {
    String id = beneficiary.id();
    return !id.isBlank()
        && id.length() <= 120
        && switch (beneficiary.kind()) {
          case PROJECT -> id.equals(project.value());
          case PARTNERSHIP ->
              partnerships.projectOf(PartnershipId.of(id)).filter(project::equals).isPresent();
          case MEMBER -> members.isMember(MemberId.of(id), project, on);
        };
  }
}
