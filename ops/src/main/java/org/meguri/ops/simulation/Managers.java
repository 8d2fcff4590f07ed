package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meguri.command.clustermanager.ManagerRank;
import org.meguri.command.designation.Designations;
import org.meguri.command.designation.Designations.Known;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.invented.InventedOrganization;

/**
 * 105 cluster managers, as many as were designated in FY2005 (section II of the plan): one at every
 * organization, and a sub manager at two. They are posts, no persons.
 */
record Managers(Hands hands, Designations designations) implements AgendaSource {

  static final int MANAGERS = 105;

  private static final int SUB_MANAGERS = 2;

  private static final LocalDate AT_PROMOTION = LocalDate.of(2006, 4, 10);
  private static final LocalDate AT_BASE = LocalDate.of(2006, 5, 29);
  private static final String LANE = "cluster managers";
  private static final LocalTime MORNING = LocalTime.of(10, 30);

  /** A post at one organization. */
  private record Post(String organization, String project, ManagerRank rank, LocalDate day) {
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
    for (ProjectEntry project : hands.setting().projects()) {
      for (Organization o : project.organizations()) {
        posts.add(new Post(o.id(), project.id(), ManagerRank.MAIN, AT_PROMOTION));
      }
    }
    List<InventedOrganization> bases = InventedOrganization.of(hands.setting().programme());
    bases.forEach(base -> posts.add(at(base, ManagerRank.MAIN)));
    for (int n = 0; n < SUB_MANAGERS; n++) {
      posts.add(at(bases.get(n * bases.size() / SUB_MANAGERS), ManagerRank.SUB));
    }
    return posts;
  }

  private static Post at(InventedOrganization base, ManagerRank rank) {
    return new Post(base.id(), base.project(), rank, AT_BASE);
  }

  /** One lane: the persons proposed are numbered in the whole country. */
  private void plan(Agenda agenda, Post post) {
    int after = hands.setting().chance().between(0, 10, post.act());
    LocalDate proposed = hands.workingDay(post.day(), after);
    hands.plan(agenda, proposed, MORNING, LANE, post.act(), () -> propose(post));
  }

  private void propose(Post post) {
    hands.file(
        post.organization() + ".staff",
        "designation",
        "propose-cluster-manager",
        designation(post),
        Map.of(
            "name",
            "架空 " + title(post.rank()) + " " + post.organization(),
            "rank",
            post.rank(),
            "profile",
            "企業での商品開発と産学連携の調整に長く携わった。",
            "from",
            hands.workingDay(hands.setting().today(), 15)));
  }

  /** The last of those the organization has for the project: a new term is a new designation. */
  private String designation(Post post) {
    List<Known> known =
        Objects.requireNonNull(
            hands
                .together()
                .execute(status -> designations.of(OrganizationId.of(post.organization()))));
    return known.stream()
        .filter(one -> one.project().value().equals(post.project()))
        .reduce((before, last) -> last)
        .orElseThrow(() -> new IllegalStateException(post + " stands at no designation"))
        .designation()
        .value();
  }

  private static String title(ManagerRank rank) {
    return rank == ManagerRank.MAIN ? "クラスターマネージャー" : "サブマネージャー";
  }
}
