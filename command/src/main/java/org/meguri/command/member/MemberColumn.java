package org.meguri.command.member;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a list of members, in any order; the heading says each by its English or its
 * Japanese name.
 */
public enum MemberColumn {
  KIND("kind", "種別", true),
  REGISTRATION_NUMBER("registrationNumber", "会社法人等番号", false),
  NAME("name", "名称", true),
  PREFECTURE("prefecture", "都道府県", true),
  MUNICIPALITY("municipality", "市区町村", false),
  AFFILIATION("affiliation", "所属", false),
  FIELD("field", "分野", false),
  PROJECT("project", "プロジェクト", true),
  SINCE("since", "参加日", true);

  private final String header;
  private final String japanese;
  private final boolean required;

  MemberColumn(String header, String japanese, boolean required) {
    this.header = header;
    this.japanese = japanese;
    this.required = required;
  }

  public String header() {
    return header;
  }

  public String japanese() {
    return japanese;
  }

  public boolean required() {
    return required;
  }

  static Optional<MemberColumn> headed(String cell) {
    String plain = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    return Arrays.stream(values())
        .filter(each -> each.header.equalsIgnoreCase(plain) || each.japanese.equals(plain))
        .findFirst();
  }

  static Optional<MemberColumn> ofField(String field) {
    return Arrays.stream(values()).filter(each -> each.header.equals(field)).findFirst();
  }

  /** A kind by its name or its Japanese word. */
  static Optional<MemberKind> kind(String text) {
    return Arrays.stream(MemberKind.values())
        .filter(
            each ->
                each.name().equals(text.toUpperCase(Locale.ROOT)) || japanese(each).equals(text))
        .findFirst();
  }

  /** How a list names a kind in Japanese. */
  public static String japanese(MemberKind kind) {
    return switch (kind) {
      case COMPANY -> "企業";
      case UNIVERSITY -> "大学";
      case RESEARCHER -> "研究者";
      case AGENCY -> "公的機関";
      case LOCAL_GOVERNMENT -> "自治体";
      case FINANCIAL_INSTITUTION -> "金融機関";
      case DISTRIBUTOR -> "流通業者";
      case INCUBATOR -> "インキュベータ";
    };
  }
}
