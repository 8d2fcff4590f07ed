package org.meguri.command.member;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of members as CSV files, for the tests of their import. */
final class MemberLines {
  static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  static final String HEADING = "種別,会社法人等番号,名称,都道府県,所属,プロジェクト,参加日";

  private MemberLines() {}

  static String list(String... rows) {
    return HEADING + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** So many companies of one project, numbered from the first. */
  static String companies(int first, int count) {
    StringBuilder text = new StringBuilder(HEADING).append("\r\n");
    for (int i = first; i < first + count; i++) {
      text.append("企業,%012d,架空精機%d株式会社,福岡県,,k-rip,2006-04-01\r\n".formatted(i + 1, i));
    }
    return text.toString();
  }

  static List<String> rules(MemberImport.Result result) {
    return ((MemberImport.Result.Rejected) result)
        .errors().stream().map(e -> e.line() + "/" + e.column() + " " + e.rule()).toList();
  }
}
