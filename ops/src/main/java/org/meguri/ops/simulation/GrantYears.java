package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.grant.NetworkPurpose;
import org.meguri.command.programme.FiscalYear;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.invented.InventedOrganization;

/**
 * What organizations apply for: a handful of grants of both kinds in each project every year, so
 * that on any day some are at every step.
 */
record GrantYears(Hands hands, GrantBook book, GrantCare care) implements AgendaSource {

  private static final LocalTime MORNING = LocalTime.of(9, 15);
  private static final long THOUSAND = 1_000L;

  private static final NetworkPurpose[] PURPOSES = NetworkPurpose.values();

  @Override
  public void plan(Agenda agenda) {
    GrantDays days = GrantDays.of(hands.setting().density());
    for (ProjectEntry project : hands.setting().programme().projects()) {
      List<String> applicants = applicants(project);
      List<LocalDate> network =
          days.network().stream().filter(day -> hasMoney(project, day)).toList();
      for (int n = 0; n < network.size(); n++) {
        String next = applicants.get(n % applicants.size());
        String organization =
            Irregularities.keepsStill(next, network.get(n)) ? applicants.get(0) : next;
        plan(agenda, project.id(), organization, GrantKind.NETWORK, network.get(n), n);
      }
      List<LocalDate> rnd = project.inForceFrom() == null ? days.rnd() : List.of();
      for (int n = 0; n < rnd.size(); n++) {
        GrantKind kind = n % 2 == 0 ? GrantKind.RND_SUBSIDY : GrantKind.RND_CONSIGNMENT;
        plan(agenda, project.id(), applicants.get(0), kind, rnd.get(n), n);
      }
    }
  }

  /** From the first fiscal year on that finds it in force. */
  private boolean hasMoney(ProjectEntry project, LocalDate day) {
    int month = hands.setting().programme().fiscalYearStartMonth();
    return hands.setting().isAtWork(project, FiscalYear.of(day, month).first());
  }

  /** The project's promotion organizations and as many of its base organizations. */
  private List<String> applicants(ProjectEntry project) {
    Stream<String> promotion = project.organizations().stream().map(Organization::id);
    Stream<String> base =
        InventedOrganization.of(hands.setting().programme()).stream()
            .filter(o -> o.project().equals(project.id()))
            .map(InventedOrganization::id);
    List<String> all = new ArrayList<>(promotion.toList());
    boolean many = hands.setting().density() == Density.KNOWN_HISTORY;
    all.addAll(many ? base.toList() : base.limit(all.size() + 1L).toList());
    return all;
  }

  private void plan(
      Agenda agenda, String project, String organization, GrantKind kind, LocalDate from, int n) {
    int late = hands.setting().chance().between(0, 12, project, kind, n, "applies");
    hands.plan(
        agenda,
        hands.workingDay(from, late),
        MORNING,
        project,
        "grant:" + kind + n,
        () -> apply(agenda, project, organization, kind, n));
  }

  private void apply(Agenda agenda, String project, String organization, GrantKind kind, int n) {
    CaseRandom chance = hands.setting().chance();
    LocalDate on = hands.setting().today();
    boolean network = kind == GrantKind.NETWORK;
    Object[] of = {project, kind, n};
    long cost =
        THOUSAND
            * (network ? chance.between(3_000, 9_000, of) : chance.between(15_000, 36_000, of))
            / (hands.setting().density() == Density.KNOWN_HISTORY ? 2 : 1);
    LocalDate begins = hands.workingDay(on, 30);
    LocalDate ends = begins.plusDays(chance.between(45, network ? 120 : 200, project, n, "days"));
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("kind", kind);
    said.put("organization", organization);
    said.put("project", project);
    said.put("fiscalYear", FiscalYear.of(on, 4).year());
    if (network) {
      said.put("purpose", PURPOSES[n % PURPOSES.length]);
    } else {
      said.put("partnership", Partnerships.lasting(project, n));
      said.put("measure", Measures.THAT_PAY.get(n % Measures.THAT_PAY.size()));
    }
    said.put("title", network ? "広域ネットワーク形成事業 " + (n + 1) : "共同研究開発事業 " + (n + 1));
    said.put("content", network ? "研究会、商談会及び専門家の派遣を行う。" : "試作と性能評価を行い、実用化を図る。");
    said.put("totalCost", cost);
    said.put("requested", cost * 2 / 3);
    said.put("beginsOn", begins);
    said.put("endsOn", ends);
    String staff = organization + ".staff";
    String grant = hands.file(staff, "grant", "apply", "grant", said);
    book.appliedFor(grant, cost);
    care.lookAfter(agenda, project, staff, grant);
  }
}
