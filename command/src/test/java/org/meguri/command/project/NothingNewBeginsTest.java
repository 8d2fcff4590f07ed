package org.meguri.command.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.POLICY;
import static org.meguri.command.programme.Examples.UNIVERSITY_STAFF;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.command.Outcome;
import org.meguri.command.activity.ActivityCommand.RecordActivity;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityId;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.budget.BudgetCommand.ProposeAllocation;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.designation.Request;
import org.meguri.command.designation.Term;
import org.meguri.command.grant.GrantApplication;
import org.meguri.command.grant.GrantCommand.ApplyForGrant;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.NetworkPurpose;
import org.meguri.command.measure.Beneficiary;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationId;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.member.MemberCommand.EnterMember;
import org.meguri.command.member.MemberCommand.JoinProject;
import org.meguri.command.member.MemberCommand.LeaveProject;
import org.meguri.command.member.MemberEntry;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.partnership.PartnershipCommand.FoundPartnership;
import org.meguri.command.partnership.PartnershipId;
import org.meguri.command.partnership.PartnershipKind;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;
import org.meguri.command.programme.ProgrammeFile.Name;

/** Each command that begins something in a project, asked of one whose end is decided. */
class NothingNewBeginsTest {
  private static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  private static final ProjectId K_RIP = ProjectId.of("k-rip");
  private static final LocalDate ON = LocalDate.of(2007, 5, 16);
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);
  private static final Term TERM = new Term(JUNE, LocalDate.of(2009, 3, 31));
  private static final Request REQUEST = new Request("Workshops", "Chips", TERM);
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final OrganizationId COUNCIL =
      OrganizationId.of("kyushu-silicon-cluster-promotion");
  private static final DesignationId ASKED = DesignationId.of(SILICON, UNIVERSITY, 1);
  private static final ClusterManagerId PROPOSED = ClusterManagerId.of(SILICON, 1);
  private static final MemberId COMPANY = MemberId.of("member-of-k-rip");

  private static Office office;

  @BeforeAll
  static void whatWaitsForADecision() throws IOException {
    office = Office.on("nothing_new");
    try (InputStream in =
        NothingNewBeginsTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      assertThat(office.take(new String(in.readAllBytes(), StandardCharsets.UTF_8)))
          .isInstanceOf(ImportResult.Imported.class);
    }
    Personal contact = new Personal(PersonId.of("contact-1"), "Office of research");
    Name name = new Name("University", "大学");
    accepted(
        new RegisterOrganization(UNIVERSITY, KYUSHU, OrganizationKind.UNIVERSITY, name, contact),
        OFFICER);
    accepted(applying(SILICON, 1), UNIVERSITY_STAFF);
    accepted(new ExamineRequest(ASKED, 1, Recommendation.DESIGNATE, "A core", TERM, ON), OFFICER);
    accepted(proposing(PROPOSED, "saga"), OFFICER);
    accepted(
        new ExamineClusterManager(PROPOSED, 1, Recommendation.DESIGNATE, "Knows them", ON),
        OFFICER);
    accepted(new EnterMember(COMPANY, entry("架空精機"), K_RIP, ON, ON), OFFICER);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @AfterEach
  void asItWas() {
    ends(null, null);
  }

  @Test
  void inAProjectWhoseAbolishmentIsDecided() {
    ends(ON.plusMonths(4), null);
    everyBeginningIsRefused();
  }

  @Test
  void inAProjectThatIsPartOfAnotherByNow() {
    ends(ON, K_RIP);
    everyBeginningIsRefused();
    assertThat(ruleOf(office.send(held(ON), OFFICER))).isEqualTo("activity-after-project");
    accepted(held(ON.minusDays(1)), OFFICER);
  }

  @Test
  void untilThatDayTheWorkOfOneToBeIntegratedGoesOn() {
    ends(ON.plusDays(1), K_RIP);
    accepted(new EnterMember(MemberId.of("member-late"), entry("架空化成"), SILICON, ON, ON), OFFICER);
    assertThat(ruleOf(office.send(allocating(2008), POLICY)))
        .as("money of a year that begins after the end")
        .isEqualTo(ProjectRefused.PROJECT_ENDED.code());
  }

  @Test
  void whoKeepsTheReceivingProjectBringsToItsEndWhatWasBegun() {
    MemberId member = MemberId.of("member-of-both");
    LeaveProject leaving = new LeaveProject(member, SILICON, ON, "Closed", ON);
    accepted(new EnterMember(member, entry("架空光学"), SILICON, ON.minusYears(1), ON), OFFICER);
    ends(ON.plusDays(1), K_RIP);
    assertThat(ruleOf(office.send(leaving, MANAGER))).isEqualTo("not-authorized");
    ends(ON, K_RIP);
    accepted(leaving, MANAGER);
  }

  private static void everyBeginningIsRefused() {
    SoftAssertions all = new SoftAssertions();
    beginnings()
        .forEach(
            (command, actor) ->
                all.assertThat(ruleOf(office.send(command, actor)))
                    .as(command.getClass().getSimpleName())
                    .isEqualTo(ProjectRefused.PROJECT_ENDED.code()));
    all.assertAll();
  }

  private static Map<Object, Actor> beginnings() {
    Map<Object, Actor> all = new LinkedHashMap<>();
    all.put(applying(SILICON, 2), UNIVERSITY_STAFF);
    all.put(new Designate(ASKED, TERM, null, ON), DIRECTOR);
    all.put(proposing(ClusterManagerId.of(SILICON, 2), "imari"), OFFICER);
    all.put(new DesignateClusterManager(PROPOSED, JUNE, null, ON), DIRECTOR);
    all.put(
        new FoundPartnership(
            PartnershipId.of("partnership-1"),
            SILICON,
            List.of(),
            null,
            PartnershipKind.BUSINESS_BUSINESS,
            "Wafers",
            List.of(COMPANY),
            null,
            ON,
            ON),
        OFFICER);
    all.put(
        new ProposeApplication(
            MeasureApplicationId.of("measure-application-1"),
            MeasureId.of("measure-1"),
            SILICON,
            new Beneficiary(Beneficiary.Kind.PROJECT, SILICON.value()),
            "Trial",
            ON),
        OFFICER);
    all.put(new EnterMember(MemberId.of("member-new"), entry("架空電子"), SILICON, ON, ON), OFFICER);
    all.put(new JoinProject(COMPANY, SILICON, ON, ON), OFFICER);
    all.put(allocating(2007), POLICY);
    all.put(
        new ApplyForGrant(
            GrantId.of("grant-1"),
            GrantKind.NETWORK,
            NetworkPurpose.WORKSHOP,
            SILICON,
            UNIVERSITY,
            2007,
            null,
            null,
            new GrantApplication("Days", "Talks", Yen.of(2), Yen.of(1), JUNE, JUNE),
            ON),
        UNIVERSITY_STAFF);
    return all;
  }

  private static ApplyForDesignation applying(ProjectId project, int n) {
    return new ApplyForDesignation(
        DesignationId.of(project, UNIVERSITY, n),
        project,
        UNIVERSITY,
        DesignationKind.BASE,
        REQUEST,
        ON);
  }

  private static ProposeClusterManager proposing(ClusterManagerId id, String person) {
    PersonId who = PersonId.of(person);
    return new ProposeClusterManager(
        id,
        DesignationId.of(SILICON, COUNCIL, 1),
        ManagerRank.SUB,
        new Personal(who, "Hanako Meguri"),
        new Personal(who, "Ran a laboratory"),
        JUNE,
        null,
        ON);
  }

  private static ProposeAllocation allocating(int year) {
    return new ProposeAllocation(
        BudgetId.of(SILICON, year), year, SILICON, null, Yen.of(1), "Share", ON);
  }

  private static RecordActivity held(LocalDate day) {
    return new RecordActivity(
        ActivityId.of("activity-" + day),
        SILICON,
        KYUSHU.value(),
        new ActivityContent(ActivityKind.SEMINAR, day, "Fukuoka", "Chips", null, 3, 0, null, null),
        ON);
  }

  private static MemberEntry entry(String name) {
    return new MemberEntry(MemberKind.COMPANY, null, name, Prefecture.FUKUOKA, null, null, null);
  }

  private static void ends(@Nullable LocalDate from, @Nullable ProjectId into) {
    office
        .meguri()
        .jdbc()
        .sql("update project.entry set ended_from = ?, integrated_into = ? where project = ?")
        .params(from, into == null ? null : into.value(), SILICON.value())
        .update();
  }

  private static void accepted(Object command, Actor actor) {
    assertThat(ruleOf(office.send(command, actor))).isEqualTo("accepted");
  }

  private static String ruleOf(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.rule() : "accepted";
  }
}
