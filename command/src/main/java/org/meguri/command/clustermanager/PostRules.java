package org.meguri.command.clustermanager;

import static org.meguri.command.clustermanager.ClusterManagerRefused.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Rule;
import org.meguri.command.Text;
import org.meguri.command.actor.Actor;
import org.meguri.command.actor.ActorRefused;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.clustermanager.ClusterManagerSoFar.Post;
import org.meguri.command.clustermanager.ClusterManagers.InPost;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Designations;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.Programmes;
import org.springframework.stereotype.Component;

/** Who may act on a post, and whether it is free. */
@Component
class PostRules {
  private static final int LONGEST_NAME = 200;

  private final Designations designations;
  private final ClusterManagers managers;
  private final Programmes programmes;

  PostRules(Designations designations, ClusterManagers managers, Programmes programmes) {
    this.designations = designations;
    this.managers = managers;
    this.programmes = programmes;
  }

  /** The organization's staff or an officer of the project's bureau. */
  static Rule byStaffOrOfficer(OrganizationId organization, BureauId bureau, Actor actor) {
    return Rule.that(
        actor.isStaffOf(organization) || actor.isOfficerOf(bureau),
        ActorRefused.NOT_AUTHORIZED,
        "role",
        Role.STAFF.name());
  }

  Rule byOfficer(Post of, Actor actor, LocalDate on) {
    return Rule.that(
            actor.isOfficerOf(of.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.OFFICER.name())
        .and(() -> !belongs(of, actor, on), OWN_ORGANIZATION);
  }

  Rule byDirector(Post of, Actor actor, LocalDate on) {
    return Rule.that(
            actor.isDirectorOf(of.bureau()),
            ActorRefused.NOT_AUTHORIZED,
            "role",
            Role.DIRECTOR.name())
        .and(() -> !belongs(of, actor, on), OWN_ORGANIZATION);
  }

  /** Nobody decides on themselves either. */
  private boolean belongs(Post of, Actor actor, LocalDate on) {
    PersonId absent = actor.onBehalfOf();
    return actor.is(of.person())
        || actor.isStaffOf(of.organization())
        || actor.isManagerOf(of.project())
        || managers.isManagerAt(actor.person(), of.organization(), on)
        || (absent != null && managers.isManagerAt(absent, of.organization(), on));
  }

  /**
   * The organization is validly designated that day, nobody else is its main manager from then on
   * but the predecessor, and the person is not in post there already. The designation's row stays
   * locked, so that no two are designated at once.
   */
  Rule free(
      DesignationId designation,
      ManagerRank rank,
      PersonId person,
      @Nullable ClusterManagerId predecessor,
      LocalDate from) {
    return Rule.that(
            () -> designations.isValid(designation, from), DESIGNATION_NOT_VALID, "field", "from")
        .and(() -> handedOver(designation, rank, predecessor, from).refusal())
        .and(() -> nobodyElse(designation, rank, person, predecessor, from).refusal());
  }

  private Rule handedOver(
      DesignationId designation,
      ManagerRank rank,
      @Nullable ClusterManagerId predecessor,
      LocalDate from) {
    return Rule.that(
        () ->
            predecessor == null
                || managers
                    .find(predecessor)
                    .filter(it -> it.designation().equals(designation) && it.rank() == rank)
                    .filter(it -> it.until().isEmpty() && it.from().isBefore(from))
                    .isPresent(),
        PREDECESSOR_UNFIT);
  }

  private Rule nobodyElse(
      DesignationId designation,
      ManagerRank rank,
      PersonId person,
      @Nullable ClusterManagerId predecessor,
      LocalDate from) {
    List<InPost> others =
        managers.inPostFrom(designation, from).stream()
            .filter(it -> !it.clusterManager().equals(predecessor))
            .toList();
    return Rule.that(others.stream().noneMatch(it -> it.person().equals(person)), IN_POST_ALREADY)
        .and(
            () ->
                rank == ManagerRank.SUB
                    || others.stream().noneMatch(it -> it.rank() == ManagerRank.MAIN),
            MAIN_MANAGER_STANDS);
  }

  static Rule named(@Nullable String name) {
    return Text.given("name", name, LONGEST_NAME, TEXT_MISSING, TEXT_TOO_LONG);
  }

  Rule described(@Nullable String profile) {
    return () -> Text.given("profile", profile, longest(), TEXT_MISSING, TEXT_TOO_LONG).refusal();
  }

  Rule reasoned(String field, @Nullable String reason) {
    return () -> Text.given(field, reason, longest(), REASON_MISSING, TEXT_TOO_LONG).refusal();
  }

  Rule departureReasoned(boolean departs, @Nullable String reasons) {
    return () ->
        (departs
                ? Text.given("reasons", reasons, longest(), DEPARTURE_UNREASONED, TEXT_TOO_LONG)
                : Text.atMost("reasons", reasons, longest(), TEXT_TOO_LONG))
            .refusal();
  }

  private int longest() {
    return programmes.current().rules().maximumTextLength();
  }
}
