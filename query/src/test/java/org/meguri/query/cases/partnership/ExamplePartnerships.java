package org.meguri.query.cases.partnership;

import java.time.LocalDate;
import java.util.List;
import org.meguri.command.grant.GrantApplication;
import org.meguri.command.grant.GrantDecisionEvents.GrantAppliedFor;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.partnership.PartnershipEvent.PartnershipFound;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;

/** Two partnerships of members whose ids begin alike, the second with grants applied for. */
public final class ExamplePartnerships {
  private static final ProjectId PROJECT = ProjectId.of(ExampleReadSide.OPEN);
  private static final ProjectId OTHER = ProjectId.of(ExampleReadSide.SEALED);
  private static final LocalDate AUGUST = LocalDate.of(2006, 8, 1);

  private final History history;

  public ExamplePartnerships(History history) {
    this.history = history;
  }

  /** Both between the open project and the other one. */
  public ExamplePartnerships found() {
    history
        .on(2008, 3, 20)
        .by(ExampleYear.OFFICER)
        .add(
            new MemberEntered(MemberId.of("member-12"), details(), ExampleYear.OFFICER),
            found("partnership-1", "Pumps", "member-1"),
            found("partnership-2", "Filters", "member-12"));
    return this;
  }

  /** One in each project. */
  public ExamplePartnerships grants() {
    history.add(
        appliedFor("grant-1", PROJECT, ExampleYear.BUREAU, "Filters of ceramics"),
        appliedFor("grant-2", OTHER, BureauId.of("kinki"), "Filters of glass"));
    return this;
  }

  private static GrantAppliedFor appliedFor(
      String id, ProjectId project, BureauId bureau, String title) {
    return new GrantAppliedFor(
        GrantId.of(id),
        project,
        bureau,
        OrganizationId.of("k-rip-promotion"),
        GrantKind.RND_SUBSIDY,
        null,
        2006,
        PartnershipId.of("partnership-2"),
        MeasureId.of("measure-1"),
        new GrantApplication(title, "What", Yen.of(2), Yen.of(1), AUGUST, AUGUST.plusDays(99)),
        AUGUST,
        ExampleReadSide.STAFF);
  }

  private static PartnershipFound found(String id, String theme, String member) {
    return new PartnershipFound(
        PartnershipId.of(id),
        PROJECT,
        ExampleYear.BUREAU,
        List.of(OTHER),
        null,
        PartnershipKind.BETWEEN_CLUSTERS,
        theme,
        List.of(MemberId.of(member)),
        "activity-k-rip-2006-1",
        AUGUST,
        ExampleYear.OFFICER);
  }

  private static MemberDetails details() {
    return new MemberDetails(
        MemberKind.COMPANY, null, "架空セラミックス", null, Prefecture.FUKUOKA, null, null, "窯業");
  }
}
