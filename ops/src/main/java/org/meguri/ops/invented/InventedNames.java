package org.meguri.ops.invented;

import java.util.List;
import org.meguri.command.programme.ProgrammeFile.Name;

/** Names of members that do not exist; the n-th is the same every time, and no two are alike. */
public final class InventedNames {

  /** As many as took part when the second term began (section I of the plan). */
  public static final int COMPANIES = 6_100;

  public static final int UNIVERSITIES = 250;

  private static final List<Name> SCHOOLS =
      List.of(
          new Name("University", "大学"),
          new Name("Institute of Technology", "工業大学"),
          new Name("Medical University", "医科大学"),
          new Name("National College of Technology", "高等専門学校"),
          new Name("University of Industry", "産業大学"));

  private InventedNames() {}

  /** From 0 to {@link #COMPANIES} - 1. */
  public static Name company(int n) {
    Name element = Words.element(n);
    Name trade = trade(n).name();
    return new Name(
        "Fictitious " + element.en() + " " + trade.en() + " Co., Ltd.",
        "架空" + element.ja() + trade.ja() + "株式会社");
  }

  /** What the n-th company makes, in Japanese. */
  public static String field(int n) {
    return trade(n).name().ja();
  }

  /** From 0 to {@link #UNIVERSITIES} - 1. */
  public static Name university(int n) {
    Name element = Words.element(n / SCHOOLS.size());
    Name school = SCHOOLS.get(n % SCHOOLS.size());
    return new Name(
        "Fictitious " + element.en() + " " + school.en(), "架空" + element.ja() + school.ja());
  }

  private static Words.Trade trade(int n) {
    return Words.TRADES.get(Math.floorMod(n / Words.ELEMENTS.size(), Words.TRADES.size()));
  }
}
