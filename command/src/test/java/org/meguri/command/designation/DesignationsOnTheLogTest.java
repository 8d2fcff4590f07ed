package org.meguri.command.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.command.programme.Examples.DIRECTOR;
import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.OFFICER;
import static org.meguri.command.programme.Examples.UNIVERSITY_STAFF;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.eventsourcing.Snapshotter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.EndClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.HandOver;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ClusterManagerRefused;
import org.meguri.command.clustermanager.ClusterManagers;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationCommand.ApplyForDesignation;
import org.meguri.command.designation.DesignationCommand.Designate;
import org.meguri.command.designation.DesignationCommand.ExamineRequest;
import org.meguri.command.designation.DesignationCommand.ImposeSuspension;
import org.meguri.command.designation.DesignationCommand.LiftSuspension;
import org.meguri.command.designation.DesignationCommand.ProposeRevocation;
import org.meguri.command.designation.DesignationCommand.ProposeSuspension;
import org.meguri.command.designation.DesignationCommand.Revoke;
import org.meguri.command.designation.DesignationCommand.StateView;
import org.meguri.command.organization.OrganizationCommand.CloseOrganization;
import org.meguri.command.organization.OrganizationCommand.RegisterOrganization;
import org.meguri.command.organization.OrganizationCommand.RenameOrganization;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.organization.OrganizationRefused;
import org.meguri.command.organization.Organizations;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.Office;
import org.meguri.command.programme.ProgrammeFile.Name;

/** An organization, its designation and its managers, through the tables other cases decide on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DesignationsOnTheLogTest {
  private static final OrganizationId UNIVERSITY = OrganizationId.of("kyushu-university");
  private static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  private static final DesignationId DESIGNATION = DesignationId.of(K_RIP, UNIVERSITY, 1);
  private static final LocalDate MAY = LocalDate.of(2007, 5, 16);
  private static final LocalDate JUNE = LocalDate.of(2007, 6, 1);
  private static final LocalDate AUGUST = LocalDate.of(2007, 8, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2007, 10, 1);
  private static final Term TERM = new Term(JUNE, LocalDate.of(2009, 3, 31));
  private static final ClusterManagerId FIRST = ClusterManagerId.of(K_RIP, 1);
  private static final ClusterManagerId SECOND = ClusterManagerId.of(K_RIP, 2);

  private static Office office;
  private static String file;
  private static Designations designations;
  private static ClusterManagers managers;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("designations_on_the_log");
    designations = office.bean(Designations.class);
    managers = office.bean(ClusterManagers.class);
    try (InputStream in =
        DesignationsOnTheLogTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  @Order(1)
  void whatThePlanListsIsRegisteredAndDesignatedOnce() {
    assertThat(office.take(file)).isInstanceOf(ImportResult.Imported.class);
    long events = office.events();
    Organizations organizations = office.bean(Organizations.class);
    assertThat(organizations.all()).hasSize(22);
    assertThat(organizations.kindOf(COUNCIL)).contains(OrganizationKind.PRIVATE_INSTITUTION);
    assertThat(designations.isValid(COUNCIL, K_RIP, LocalDate.of(2006, 4, 1))).isTrue();
    assertThat(designations.isValid(COUNCIL, K_RIP, LocalDate.of(2011, 3, 31))).isTrue();
    assertThat(designations.isValid(COUNCIL, K_RIP, LocalDate.of(2011, 4, 1))).isFalse();

    assertThat(office.take(file)).isInstanceOf(ImportResult.Imported.class);
    assertThat(office.events()).isEqualTo(events);
  }

  @Test
  @Order(2)
  void anOrganizationIsDesignatedFromItsFirstDayToItsLast() {
    accepted(
        new RegisterOrganization(
            UNIVERSITY,
            KYUSHU,
            OrganizationKind.UNIVERSITY,
            new Name("Kyushu University", "九州大学"),
            new Personal(PersonId.of("contact-1"), "Office of research")),
        OFFICER);
    accepted(
        new RenameOrganization(UNIVERSITY, new Name("University", "大学"), "Merged", MAY), OFFICER);
    assertThat(office.bean(Organizations.class).find(UNIVERSITY).orElseThrow().name())
        .isEqualTo(new Name("University", "大学"));
    accepted(
        new ApplyForDesignation(
            DESIGNATION,
            K_RIP,
            UNIVERSITY,
            DesignationKind.BASE,
            new Request("Workshops", "Environment", TERM),
            MAY),
        UNIVERSITY_STAFF);
    assertThat(designations.isPending(UNIVERSITY, K_RIP)).isTrue();
    assertThat(
            office.send(new CloseOrganization(UNIVERSITY, "Gone", OCTOBER.plusYears(4)), OFFICER))
        .isEqualTo(Outcome.refused(OrganizationRefused.ORGANIZATION_BOUND));
    accepted(
        new ExamineRequest(DESIGNATION, 1, Recommendation.DESIGNATE, "A core", TERM, MAY), OFFICER);
    accepted(new Designate(DESIGNATION, TERM, null, MAY), DIRECTOR);

    assertThat(designations.isPending(UNIVERSITY, K_RIP)).isFalse();
    assertThat(designations.isValid(UNIVERSITY, K_RIP, JUNE.minusDays(1))).isFalse();
    assertThat(designations.validOne(UNIVERSITY, K_RIP, JUNE)).contains(DESIGNATION);
    assertThat(designations.isValid(UNIVERSITY, K_RIP, TERM.until())).isTrue();
    assertThat(designations.isValid(UNIVERSITY, K_RIP, TERM.until().plusDays(1))).isFalse();
  }

  @Test
  @Order(3)
  void aSecondApplicationIsRefused() {
    assertThat(
            office.send(
                new ApplyForDesignation(
                    DesignationId.of(K_RIP, UNIVERSITY, 2),
                    K_RIP,
                    UNIVERSITY,
                    DesignationKind.BASE,
                    new Request("Workshops", "Environment", TERM),
                    MAY),
                UNIVERSITY_STAFF))
        .isEqualTo(Outcome.refused(DesignationRefused.DESIGNATED_ALREADY));
  }

  @Test
  @Order(3)
  void whatIsNotKnownIsRefused() {
    DesignationId none = DesignationId.of(K_RIP, UNIVERSITY, 9);
    assertThat(
            Stream.of(
                    office.send(new StateView(none, "Ours", MAY), UNIVERSITY_STAFF),
                    office.send(new Designate(none, TERM, null, MAY), DIRECTOR),
                    office.send(
                        new EndClusterManager(ClusterManagerId.of(K_RIP, 9), JUNE, "Left", MAY),
                        OFFICER))
                .map(outcome -> outcome instanceof Outcome.Refused refused ? refused.rule() : ""))
        .containsOnly("case-unknown");
  }

  @Test
  @Order(4)
  void aClusterManagerHandsOverWithoutAGapAndWithoutTwoAtOnce() {
    accepted(proposal(FIRST, "person-1", JUNE, null), UNIVERSITY_STAFF);
    accepted(examination(FIRST), OFFICER);
    accepted(new DesignateClusterManager(FIRST, JUNE, null, MAY), DIRECTOR);
    assertThat(managers.isManagerAt(PersonId.of("person-1"), UNIVERSITY, JUNE)).isTrue();
    assertThat(managers.isManagerAt(PersonId.of("person-1"), UNIVERSITY, JUNE.minusDays(1)))
        .isFalse();

    assertThat(office.send(proposal(SECOND, "person-2", OCTOBER, null), UNIVERSITY_STAFF))
        .isEqualTo(Outcome.refused(ClusterManagerRefused.MAIN_MANAGER_STANDS));
    accepted(proposal(SECOND, "person-2", OCTOBER, FIRST), UNIVERSITY_STAFF);
    accepted(examination(SECOND), OFFICER);
    assertThat(
            office.send(new DesignateClusterManager(SECOND, OCTOBER, null, MAY), UNIVERSITY_STAFF))
        .isInstanceOf(Outcome.Refused.class);
    accepted(new DesignateClusterManager(SECOND, OCTOBER, null, MAY), DIRECTOR);
    accepted(new HandOver(FIRST, SECOND, MAY), DIRECTOR);
    assertThat(onThatDay(OCTOBER.minusDays(1))).containsExactly("person-1");
    assertThat(onThatDay(OCTOBER)).containsExactly("person-2");
    accepted(new EndClusterManager(SECOND, OCTOBER.plusDays(9), "Moved", MAY), OFFICER);
    assertThat(onThatDay(OCTOBER.plusDays(10))).isEmpty();
  }

  @Test
  @Order(5)
  void aSuspendedDesignationIsNotValidUntilItIsLifted() {
    Term summer = new Term(AUGUST, AUGUST.plusDays(30));
    accepted(new ProposeSuspension(DESIGNATION, "Books", summer, JUNE, JUNE), OFFICER);
    accepted(new ImposeSuspension(DESIGNATION, summer, "Books", JUNE.plusDays(1)), DIRECTOR);
    assertThat(designations.isValid(UNIVERSITY, K_RIP, AUGUST.minusDays(1))).isTrue();
    assertThat(designations.isValid(UNIVERSITY, K_RIP, AUGUST)).isFalse();
    assertThat(designations.isInForce(DESIGNATION, AUGUST)).isTrue();
    accepted(new LiftSuspension(DESIGNATION, AUGUST.plusDays(9), "Found", AUGUST), DIRECTOR);
    assertThat(designations.isValid(UNIVERSITY, K_RIP, AUGUST.plusDays(8))).isFalse();
    assertThat(designations.isValid(UNIVERSITY, K_RIP, AUGUST.plusDays(9))).isTrue();
  }

  @Test
  @Order(6)
  void whoAwardsOnADesignationHoldsOffItsRevocation() throws Exception {
    accepted(new ProposeRevocation(DESIGNATION, "No workshop", OCTOBER, AUGUST, AUGUST), OFFICER);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch decided = new CountDownLatch(1);
    CompletableFuture<Boolean> award =
        CompletableFuture.supplyAsync(
            () ->
                office
                    .meguri()
                    .transaction()
                    .execute(
                        status -> {
                          designations.isValid(UNIVERSITY, K_RIP, OCTOBER);
                          asked.countDown();
                          await(decided);
                          return designations.isValid(UNIVERSITY, K_RIP, OCTOBER);
                        }));
    asked.await();
    CompletableFuture<Outcome> revocation =
        CompletableFuture.supplyAsync(
            () ->
                office.send(
                    new Revoke(DESIGNATION, OCTOBER, "No workshop", AUGUST.plusDays(1)), DIRECTOR));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waitingForALock() > 0);
    assertThat(revocation).isNotDone();
    decided.countDown();
    assertThat(award.get()).isTrue();
    assertThat(revocation.get()).isEqualTo(Outcome.accepted(DESIGNATION));
    assertThat(designations.isValid(UNIVERSITY, K_RIP, OCTOBER.minusDays(1))).isTrue();
    assertThat(designations.isValid(UNIVERSITY, K_RIP, OCTOBER)).isFalse();
  }

  @Test
  @Order(7)
  void anOrganizationNoLongerBoundIsClosed() {
    assertThat(designations.isBound(UNIVERSITY, OCTOBER)).isFalse();
    accepted(new CloseOrganization(UNIVERSITY, "Merged", OCTOBER), OFFICER);
    assertThat(office.bean(Organizations.class).isActive(UNIVERSITY)).isFalse();
  }

  @Test
  @Order(8)
  void casesDecideAlikeFromTheirSnapshots() throws ClassNotFoundException {
    snapshot("organization.Organization", UNIVERSITY);
    snapshot("designation.Designation", DESIGNATION);
    snapshot("clustermanager.ClusterManager", SECOND);
    assertThat(office.send(new CloseOrganization(UNIVERSITY, "Again", OCTOBER), OFFICER))
        .isEqualTo(Outcome.refused(OrganizationRefused.ORGANIZATION_CLOSED));
    assertThat(
            office.send(
                new ProposeRevocation(DESIGNATION, "Again", OCTOBER, OCTOBER, OCTOBER), OFFICER))
        .isEqualTo(Outcome.refused(DesignationRefused.DESIGNATION_NOT_IN_FORCE));
    assertThat(office.send(new EndClusterManager(SECOND, OCTOBER, "Again", MAY), OFFICER))
        .isEqualTo(Outcome.refused(ClusterManagerRefused.NOT_IN_POST));
    assertThat(
            office
                .meguri()
                .jdbc()
                .sql("select string_agg(payload::text, ' ') from log.snapshot")
                .query(String.class)
                .single())
        .doesNotContain("Hanako", "laboratory", "Office of research");
  }

  private static void snapshot(String kind, Object id) throws ClassNotFoundException {
    Class<?> type = Class.forName("org.meguri.command." + kind);
    office
        .meguri()
        .transaction()
        .executeWithoutResult(
            status -> office.bean(Snapshotter.class).scheduleSnapshot(type, id.toString()));
  }

  private static List<String> onThatDay(LocalDate day) {
    return Stream.of("person-1", "person-2")
        .filter(person -> managers.isManagerAt(PersonId.of(person), UNIVERSITY, day))
        .toList();
  }

  private static ProposeClusterManager proposal(
      ClusterManagerId id, String person, LocalDate from, @Nullable ClusterManagerId before) {
    PersonId who = PersonId.of(person);
    return new ProposeClusterManager(
        id,
        DESIGNATION,
        ManagerRank.MAIN,
        new Personal(who, "Hanako Meguri"),
        new Personal(who, "Ran a laboratory"),
        from,
        before,
        MAY);
  }

  private static ExamineClusterManager examination(ClusterManagerId id) {
    return new ExamineClusterManager(id, 1, Recommendation.DESIGNATE, "Knows the region", MAY);
  }

  private static int waitingForALock() {
    return office
        .meguri()
        .asOwner()
        .queryForObject("select count(*) from pg_locks where not granted", Integer.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void accepted(Object command, Actor actor) {
    assertThat(office.send(command, actor)).isInstanceOf(Outcome.Accepted.class);
  }
}
