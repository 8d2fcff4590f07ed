package org.meguri.ops.invented;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/**
 * The lists of members the bureaus hand in, one file for each project. Registration numbers are
 * formally right and belong to nobody: they begin with 9999, a registry office there is not.
 */
public final class InventedMembers {

  private static final String HEADING =
      "kind,registrationNumber,name,prefecture,municipality,affiliation,field,project,since";
  private static final String SINCE = "2006-04-01";
  private static final Map<String, List<String>> PREFECTURES =
      Map.of(
          "hokkaido", List.of("北海道"),
          "tohoku", List.of("青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県"),
          "kanto", List.of("茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "長野県", "静岡県"),
          "chubu", List.of("岐阜県", "愛知県", "三重県"),
          "hokuriku", List.of("富山県", "石川県"),
          "kinki", List.of("福井県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県"),
          "chugoku", List.of("鳥取県", "島根県", "岡山県", "広島県", "山口県"),
          "shikoku", List.of("徳島県", "香川県", "愛媛県", "高知県"),
          "kyushu", List.of("福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県"),
          "okinawa", List.of("沖縄県"));

  private record Other(String kind, String ja) {}

  /** One of each in every project, so that every kind of member is there. */
  private static final List<Other> OTHERS =
      List.of(
          new Other("AGENCY", "産業技術機構"),
          new Other("LOCAL_GOVERNMENT", "県"),
          new Other("LOCAL_GOVERNMENT", "市"),
          new Other("FINANCIAL_INSTITUTION", "銀行"),
          new Other("FINANCIAL_INSTITUTION", "信用金庫"),
          new Other("DISTRIBUTOR", "商事"),
          new Other("DISTRIBUTOR", "物産"),
          new Other("INCUBATOR", "インキュベーションセンター"));

  private InventedMembers() {}

  /** By project, a file as the import of members reads it; so many in a hundred of them. */
  public static Map<String, byte[]> lists(ProgrammeFile programme, int percent) {
    Map<String, Integer> companies = Shares.of(InventedNames.COMPANIES * percent / 100, programme);
    Map<String, Integer> schools = Shares.of(InventedNames.UNIVERSITIES * percent / 100, programme);
    Map<String, byte[]> lists = new LinkedHashMap<>();
    int company = 0;
    int school = 0;
    int nth = 0;
    for (ProjectEntry project : programme.projects()) {
      if (!companies.containsKey(project.id())) {
        continue;
      }
      List<String> rows = new ArrayList<>(List.of(HEADING));
      for (int end = company + companies.getOrDefault(project.id(), 0); company < end; company++) {
        rows.add(company(project, company));
      }
      for (int end = school + schools.getOrDefault(project.id(), 0); school < end; school++) {
        String name = InventedNames.university(school).ja();
        rows.add(row(project, "UNIVERSITY", number(5, school), name, school, "", "研究・教育"));
        if (school % 5 == 0) {
          rows.add(row(project, "RESEARCHER", "", "架空研究者" + (school + 1), school, name, "研究"));
        }
      }
      for (Other other : OTHERS) {
        String name = "架空" + Words.element(nth).ja() + other.ja();
        rows.add(row(project, other.kind(), number(1, 900_000 + nth), name, nth, "", ""));
        nth++;
      }
      lists.put(project.id(), String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8));
    }
    return lists;
  }

  private static String company(ProjectEntry project, int n) {
    return row(
        project,
        "COMPANY",
        number(1, n),
        InventedNames.company(n).ja(),
        n,
        "",
        InventedNames.field(n));
  }

  private static String row(
      ProjectEntry project,
      String kind,
      String number,
      String name,
      int n,
      String affiliation,
      String field) {
    List<String> prefectures = PREFECTURES.getOrDefault(project.bureau().value(), List.of("東京都"));
    return String.join(
        ",",
        kind,
        number,
        name,
        prefectures.get(n % prefectures.size()),
        "架空" + Words.element(n / 7).ja() + "市",
        affiliation,
        field,
        project.id(),
        SINCE);
  }

  /** Registry office 9999 (there is none), the kind of corporation, a number of its own. */
  private static String number(int corporation, int n) {
    return String.format(Locale.ROOT, "9999%02d%06d", corporation, n + 1);
  }
}
