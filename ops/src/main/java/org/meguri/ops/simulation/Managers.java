package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Personal;
import org.meguri.command.clustermanager.ClusterManagerCommand.DesignateClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ExamineClusterManager;
import org.meguri.command.clustermanager.ClusterManagerCommand.ProposeClusterManager;
import org.meguri.command.clustermanager.ClusterManagerId;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.DesignationId;
import org.meguri.command.designation.Recommendation;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.ops.invented.InventedOrganization;
import org.meguri.workflows.doing.Numbers;

/**
 * 105 cluster managers, as many as were designated in FY2005 (section II of the plan): one at every
 * organization, and a sub manager at two. They are posts, no persons.
 */
record Managers(Hands hands, Numbers numbers) implements AgendaSource {

  static final int MANAGERS = 105;

  private static final LocalDate AT_PROMOTION = LocalDate.of(2006, 4, 10);
  private static final LocalDate AT_BASE = LocalDate.of(2006, 5, 15);
  private static final LocalTime MORNING = LocalTime.of(10, 30);
  private static final LocalTime AFTERNOON = LocalTime.of(15, 30);

  /** A post at one organization. */
  private record Post(
      String organization, String project, String bureau, ManagerRank rank, LocalDate day) {
    DesignationId designation() {
      return DesignationId.of(ProjectId.of(project), OrganizationId.of(organization), 1);
    }

    String act() {
      return "manager:" + organization + ":" + rank;
    }
  }

  @Override
  public void plan(Agenda agenda) {
    posts().forEach(post -> plan(agenda, post));
  }

  private List<Post> posts() {
    List<Post> posts = new ArrayList<>();
    for (ProjectEntry project : hands.setting().programme().projects()) {
      for (Organization o : project.organizations()) {
        posts.add(
            new Post(
                o.id(), project.id(), project.bureau().value(), ManagerRank.MAIN, AT_PROMOTION));
      }
    }
    List<InventedOrganization> bases = InventedOrganization.of(hands.setting().programme());
    bases.forEach(base -> posts.add(at(base, ManagerRank.MAIN)));
    for (int n = 0; posts.size() < MANAGERS; n++) {
      posts.add(at(bases.get(n * bases.size() / 2), ManagerRank.SUB));
    }
    return posts;
  }

  private static Post at(InventedOrganization base, ManagerRank rank) {
    return new Post(base.id(), base.project(), base.bureau().value(), rank, AT_BASE);
  }

  private void plan(Agenda agenda, Post post) {
    int after = hands.setting().chance().between(0, 10, post.act());
    LocalDate proposed = hands.workingDay(post.day(), after);
    hands.plan(agenda, proposed, MORNING, post.project(), post.act(), () -> propose(agenda, post));
  }

  private void propose(Agenda agenda, Post post) {
    LocalDate on = hands.setting().today();
    ClusterManagerId id = ClusterManagerId.of(numbers.next("cluster-manager-" + post.project()));
    LocalDate from = hands.workingDay(on, 6);
    PersonId person = PersonId.of(id + "-person");
    hands.send(
        post.organization() + ".staff",
        "propose:" + id,
        id.value(),
        new ProposeClusterManager(
            id,
            post.designation(),
            post.rank(),
            new Personal(person, "架空 " + title(post.rank()) + " " + id.value()),
            new Personal(person, "企業での商品開発と産学連携の調整に長く携わった。"),
            from,
            null,
            on));
    decideLater(agenda, post, id, on);
  }

  private void decideLater(Agenda agenda, Post post, ClusterManagerId id, LocalDate proposed) {
    hands.plan(
        agenda,
        hands.workingDay(proposed, 2),
        MORNING,
        post.project(),
        post.bureau() + ".officer2",
        "examine:" + id,
        () ->
            new ExamineClusterManager(
                id, 1, Recommendation.DESIGNATE, "経歴及び体制を確認した。", hands.setting().today()));
    hands.plan(
        agenda,
        hands.workingDay(proposed, 4),
        AFTERNOON,
        post.project(),
        post.bureau() + ".director",
        "designate:" + id,
        () ->
            new DesignateClusterManager(
                id, hands.workingDay(proposed, 6), null, hands.setting().today()));
  }

  private static String title(ManagerRank rank) {
    return rank == ManagerRank.MAIN ? "クラスターマネージャー" : "サブマネージャー";
  }
}
