package org.meguri.command.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When two names are the same: width and case of letters, spaces and middle dots make no
 * difference, nor does the legal form, however it is written and on whichever side it stands.
 */
final class Names {
  private static final Pattern FORM =
      Pattern.compile(
          "株式会社|有限会社|合同会社|合資会社|合名会社|財団法人|社団法人|独立行政法人|国立大学法人|公立大学法人"
              + "|学校法人|特定非営利活動法人|協同組合|\\((?:株|有|合|資|名|財|社|独|国|学|特非|同|協)\\)");
  private static final Pattern ENGLISH =
      Pattern.compile("[,\\s]+(?:co\\.?,?\\s*ltd\\.?|inc\\.?|corp\\.?|k\\.k\\.)$");
  private static final Pattern BETWEEN = Pattern.compile("[\\s・･.]+");

  private Names() {}

  static String folded(String name) {
    String same = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    String plain = BETWEEN.matcher(ENGLISH.matcher(same).replaceAll("")).replaceAll("");
    String bare = FORM.matcher(plain).replaceAll("");
    return bare.isEmpty() ? plain : bare;
  }

  /** Digits alone, of whatever width and however they were divided by hyphens. */
  static String digits(String number) {
    return Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[-‐−ー\\s]", "");
  }
}
