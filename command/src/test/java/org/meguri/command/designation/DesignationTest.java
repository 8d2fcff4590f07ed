package org.meguri.command.designation;

import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_DIRECTOR;
import static org.meguri.command.programme.Examples.FOREIGN_OFFICER;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.SYSTEM;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.RoleHeld;
import org.meguri.command.actor.Scope;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.ApplyForRenewal;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.DesignateAsListed;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationCommand.RefuseDesignation;
import org.meguri.command.designation.DesignationCommand.ResubmitRequest;
import org.meguri.command.designation.DesignationCommand.ReturnRequest;
import org.meguri.command.designation.DesignationCommand.SendBackExamination;
import org.meguri.command.designation.DesignationCommand.WithdrawRequest;
import org.meguri.command.designation.DesignationEvent.Designated;
import org.meguri.command.designation.DesignationEvent.DesignationDenied;
import org.meguri.command.designation.DesignationEvent.DesignationRenewed;
import org.meguri.command.designation.DesignationEvent.ExaminationSentBack;
import org.meguri.command.designation.DesignationEvent.RenewalAppliedFor;
import org.meguri.command.designation.DesignationEvent.RequestExamined;
import org.meguri.command.designation.DesignationEvent.RequestResubmitted;
import org.meguri.command.designation.DesignationEvent.RequestReturned;
import org.meguri.command.designation.DesignationEvent.RequestWithdrawn;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.organization.OrganizationRefused;
import org.meguri.command.programme.Examples;

/** From the application to the decision, and the renewal. */
class DesignationTest extends DesignationFixture {
  private static final RequestReturned RETURNED =
      new RequestReturned(
          DESIGNATION, K_RIP, Matter.APPLICATION, "Say which workshops", OFFICER.person());
  private static final Designate DESIGNATE = new Designate(DESIGNATION, TERM, null, TODAY);
  private static final ExamineRequest EXAMINE =
      new ExamineRequest(
          DESIGNATION, 1, Recommendation.DESIGNATE, "A core of its industry", TERM, TODAY);

  @Test
  void theStaffAppliesTheOfficerExaminesTheDirectorDesignates() {
    act(STAFF, applying(DesignationKind.BASE, REQUEST)).expectEvents(APPLIED);
    act(OFFICER, EXAMINE, APPLIED).expectEvents(EXAMINED);
    act(DIRECTOR, DESIGNATE, APPLIED, EXAMINED).expectEvents(DESIGNATED);
  }

  @Test
  void onlyItsOwnStaffAppliesForAnOrganization() {
    refused(
        act(OFFICER, applying(DesignationKind.BASE, REQUEST)),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "STAFF");
  }

  @Test
  void onlyAPrivateInstitutionPromotesAProject() {
    refused(
        act(STAFF, applying(DesignationKind.PROMOTION, REQUEST)), DesignationRefused.KIND_UNFIT);
    office.kind = OrganizationKind.PRIVATE_INSTITUTION;
    refused(act(STAFF, applying(DesignationKind.BASE, REQUEST)), DesignationRefused.KIND_UNFIT);
  }

  @Test
  void aBaseOrganizationSaysWhatItIsTheCoreOf() {
    refused(
        act(STAFF, applying(DesignationKind.BASE, new Request("Workshops", null, TERM))),
        DesignationRefused.CORE_MISSING,
        "field",
        "core");
  }

  @Test
  void anOrganizationDesignatedOrWaitingDoesNotApplyAgain() {
    office.pending = true;
    refused(
        act(STAFF, applying(DesignationKind.BASE, REQUEST)), DesignationRefused.REQUEST_PENDING);
    office.designated = true;
    refused(
        act(STAFF, applying(DesignationKind.BASE, REQUEST)), DesignationRefused.DESIGNATED_ALREADY);
  }

  @Test
  void aClosedOrganizationDoesNotApply() {
    office.active = false;
    refused(
        act(STAFF, applying(DesignationKind.BASE, REQUEST)),
        OrganizationRefused.ORGANIZATION_CLOSED);
  }

  @Test
  void theTermLiesWithinTheProgramme() {
    Term late = new Term(TERM.from(), LocalDate.of(2011, 4, 1));
    refused(
        act(STAFF, applying(DesignationKind.BASE, new Request("Workshops", "Industry", late))),
        DesignationRefused.OUTSIDE_TERM,
        "first",
        "2006-04-01",
        "last",
        "2011-03-31");
    Term reversed = new Term(TERM.until(), TERM.from());
    refused(
        act(STAFF, applying(DesignationKind.BASE, new Request("Workshops", "Industry", reversed))),
        DesignationRefused.DATES_REVERSED,
        "field",
        "until");
  }

  @Test
  void whatIsReturnedIsSentAgainOrWithdrawn() {
    act(OFFICER, new ReturnRequest(DESIGNATION, 1, "Say which workshops", TODAY), APPLIED)
        .expectEvents(RETURNED);
    refused(act(OFFICER, EXAMINE, APPLIED, RETURNED), DesignationRefused.REQUEST_RETURNED);
    act(STAFF, new ResubmitRequest(DESIGNATION, 1, REQUEST, TODAY), APPLIED, RETURNED)
        .expectEvents(
            new RequestResubmitted(
                DESIGNATION, K_RIP, Matter.APPLICATION, 2, REQUEST, TODAY, STAFF.person()));
    act(STAFF, new WithdrawRequest(DESIGNATION, "No staff", TODAY), APPLIED, RETURNED)
        .expectEvents(
            new RequestWithdrawn(
                DESIGNATION, K_RIP, Matter.APPLICATION, "No staff", STAFF.person()));
    refused(
        act(STAFF, new ResubmitRequest(DESIGNATION, 1, REQUEST, TODAY), APPLIED),
        DesignationRefused.NOT_RETURNED);
  }

  @Test
  void nobodyExaminesAVersionTheyDidNotSee() {
    refused(
        act(
            OFFICER,
            new ExamineRequest(DESIGNATION, 2, Recommendation.DESIGNATE, "Good", TERM, TODAY),
            APPLIED),
        DesignationRefused.STALE_VERSION,
        "found",
        "1");
  }

  @Test
  void aForeignBureauNeitherExaminesNorDecides() {
    refused(act(FOREIGN_OFFICER, EXAMINE, APPLIED), ActorRefused.NOT_AUTHORIZED, "role", "OFFICER");
    refused(
        act(FOREIGN_DIRECTOR, DESIGNATE, APPLIED, EXAMINED),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        "DIRECTOR");
  }

  @Test
  void whoExaminedDoesNotDecide() {
    Actor both =
        Examples.holding(
            OFFICER.person().value(), new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)));
    refused(act(both, DESIGNATE, APPLIED, EXAMINED), DesignationRefused.FOUR_EYES);
    refused(
        act(both, new RefuseDesignation(DESIGNATION, "No", TODAY), APPLIED, EXAMINED),
        DesignationRefused.FOUR_EYES);
  }

  @Test
  void nobodyDecidesOnTheirOwnOrganization() {
    Actor own =
        Examples.holding(
            "shiba",
            new RoleHeld(Role.DIRECTOR, Scope.bureau(KYUSHU)),
            new RoleHeld(Role.STAFF, Scope.organization(UNIVERSITY)));
    refused(act(own, DESIGNATE, APPLIED, EXAMINED), DesignationRefused.OWN_ORGANIZATION);
    office.managers.add(DIRECTOR.person());
    refused(act(DIRECTOR, DESIGNATE, APPLIED, EXAMINED), DesignationRefused.OWN_ORGANIZATION);
    office.managers.add(OFFICER.person());
    refused(act(OFFICER, EXAMINE, APPLIED), DesignationRefused.OWN_ORGANIZATION);
  }

  @Test
  void nothingIsDecidedUnexamined() {
    refused(act(DIRECTOR, DESIGNATE, APPLIED), DesignationRefused.NOT_EXAMINED);
  }

  @Test
  void theDirectorRefusesOrSendsBackWithReasons() {
    act(DIRECTOR, new RefuseDesignation(DESIGNATION, "Too early", TODAY), APPLIED, EXAMINED)
        .expectEvents(
            new DesignationDenied(
                DESIGNATION, K_RIP, Matter.APPLICATION, "Too early", DIRECTOR.person()));
    act(DIRECTOR, new SendBackExamination(DESIGNATION, "Ask them", TODAY), APPLIED, EXAMINED)
        .expectEvents(
            new ExaminationSentBack(
                DESIGNATION, K_RIP, Matter.APPLICATION, "Ask them", DIRECTOR.person()));
    refused(
        act(DIRECTOR, new RefuseDesignation(DESIGNATION, " ", TODAY), APPLIED, EXAMINED),
        DesignationRefused.REASON_MISSING,
        "field",
        "reason");
  }

  @Test
  void aDepartureFromTheExaminationIsReasoned() {
    refused(
        act(DIRECTOR, DESIGNATE, APPLIED, examined(Recommendation.REFUSE)),
        DesignationRefused.DEPARTURE_UNREASONED,
        "field",
        "reasons");
  }

  @Test
  void nothingIsDesignatedForDaysThatAreOver() {
    Term begun = new Term(TODAY.minusDays(1), TERM.until());
    refused(
        act(DIRECTOR, new Designate(DESIGNATION, begun, null, TODAY), APPLIED, EXAMINED),
        DesignationRefused.DECISION_AFTER_EFFECT,
        "field",
        "from",
        "on",
        "2007-05-16");
  }

  @Test
  void aRenewalExtendsTheTerm() {
    RenewalAppliedFor asked =
        new RenewalAppliedFor(DESIGNATION, K_RIP, 2, RENEWAL, TERM.from(), STAFF.person());
    RequestExamined examined =
        new RequestExamined(
            DESIGNATION,
            K_RIP,
            Matter.RENEWAL,
            2,
            Recommendation.DESIGNATE,
            "Good",
            LONGER,
            OFFICER.person());
    act(
            STAFF,
            new ApplyForRenewal(DESIGNATION, RENEWAL, TERM.from()),
            APPLIED,
            EXAMINED,
            DESIGNATED)
        .expectEvents(asked);
    act(
            DIRECTOR,
            new Designate(DESIGNATION, LONGER, null, TERM.from()),
            APPLIED,
            EXAMINED,
            DESIGNATED,
            asked,
            examined)
        .expectEvents(
            new DesignationRenewed(
                DESIGNATION, K_RIP, LONGER, null, LocalDate.of(2009, 4, 1), DIRECTOR.person()));
    refused(
        act(STAFF, new ApplyForRenewal(DESIGNATION, REQUEST, TERM.from()), APPLIED, DESIGNATED),
        DesignationRefused.TERM_NOT_EXTENDED,
        "field",
        "until");
    refused(
        act(STAFF, new ApplyForRenewal(DESIGNATION, RENEWAL, TODAY), APPLIED, DESIGNATED),
        DesignationRefused.DESIGNATION_NOT_IN_FORCE);
  }

  @Test
  void whatTheProgrammeListsIsDesignatedOverItsTermOnce() {
    DesignateAsListed listed =
        new DesignateAsListed(DESIGNATION, K_RIP, UNIVERSITY, DesignationKind.BASE);
    Term whole = new Term(LocalDate.of(2006, 4, 1), LocalDate.of(2011, 3, 31));
    Designated done =
        new Designated(
            DESIGNATION,
            K_RIP,
            UNIVERSITY,
            KYUSHU,
            DesignationKind.BASE,
            whole,
            true,
            null,
            whole.from(),
            SYSTEM.person());
    act(SYSTEM, listed).expectEvents(done);
    act(SYSTEM, listed, done).expectNoEvents();
    refused(act(SYSTEM, listed, APPLIED), DesignationRefused.DESIGNATION_KNOWN_ALREADY);
    refused(act(OFFICER, listed), ActorRefused.NOT_AUTHORIZED, "role", "POLICY_OFFICER");
  }

  private static ApplyForDesignation applying(DesignationKind kind, Request request) {
    return new ApplyForDesignation(DESIGNATION, K_RIP, UNIVERSITY, kind, request, TODAY);
  }
}
