package org.meguri.ops.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.meguri.command.organization.OrganizationKind;
import org.meguri.command.programme.BureauId;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Name;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/** A base organization of the sample; {@code core} is what it is the core of. */
public record InventedOrganization(
    String id, String project, BureauId bureau, OrganizationKind kind, Name name, String core) {

  /** As many as were designated in FY2005 (section II of the plan). */
  public static final int BASE_ORGANIZATIONS = 81;

  private static final int MOST_OF_A_PROJECT = 5;

  private record Form(OrganizationKind kind, String ja, String en, String core) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
              "産業振興センター",
              "Industry Promotion Center",
              "地域のものづくり企業の集積"),
          new Form(OrganizationKind.UNIVERSITY, "大学地域連携機構", "University Liaison Office", "産学連携の拠点"),
          new Form(
              OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
              "テクノ財団",
              "Techno Foundation",
              "研究開発型企業のネットワーク"),
          new Form(OrganizationKind.LOCAL_GOVERNMENT, "市産業支援課", "City Industry Office", "市内産業の拠点"),
          new Form(
              OrganizationKind.INDUSTRY_ASSISTANCE_BODY,
              "商工支援機構",
              "Commerce and Industry Support Agency",
              "販路開拓と異業種連携"),
          new Form(OrganizationKind.OTHER, "研究会連合", "Federation of Study Groups", "業種を越えた研究会"));

  /** All of a programme's, in the order of its projects. */
  public static List<InventedOrganization> of(ProgrammeFile programme) {
    int total = Math.min(BASE_ORGANIZATIONS, MOST_OF_A_PROJECT * programme.projects().size());
    Map<String, Integer> shares = Shares.of(total, programme);
    List<InventedOrganization> all = new ArrayList<>();
    for (ProjectEntry project : programme.projects()) {
      for (int n = 1; n <= shares.getOrDefault(project.id(), 0); n++) {
        all.add(of(project, n, all.size()));
      }
    }
    return all;
  }

  private static InventedOrganization of(ProjectEntry project, int n, int nth) {
    Form form = FORMS.get(nth % FORMS.size());
    Name element = Words.element(nth);
    return new InventedOrganization(
        project.id() + "-base-" + n,
        project.id(),
        project.bureau(),
        form.kind(),
        new Name("Fictitious " + element.en() + " " + form.en(), "架空" + element.ja() + form.ja()),
        form.core());
  }

  /** The account of its staff. */
  public String staff() {
    return id + ".staff";
  }
}
