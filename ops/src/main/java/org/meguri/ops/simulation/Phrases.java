package org.meguri.ops.simulation;

import java.util.List;
import java.util.Locale;

/** Plain sentences such as an office writes; invented, and recorded as such. */
final class Phrases {

  /** What a second version adds to the first. */
  static final String REVISED = "なお、前回の記載を改めた。";

  private static final List<String> GENERAL =
      List.of("資料を確認し、内容は妥当と判断する。", "前年度の実績を踏まえ、実施体制に無理はない。", "参画企業との連携が進んでおり、引き続き注視する。");

  private record Known(String partOfTheName, List<String> phrases) {}

  private static final List<Known> BY_FIELD =
      List.of(
          new Known("ownfundssources", List.of("参画企業の会費と研究会の参加費による。", "推進組織の自主事業収入と会費による。")),
          new Known("conditions", List.of("連携先と時期を明らかにすること。", "次年度の中間時点で進み方を報告すること。")),
          new Known("visit.state", List.of("受注は堅調だが、熟練技能者の確保が課題である。", "試作の引合いは増えたが、量産の資金が足りない。")),
          new Known("visit.needs", List.of("試作段階の補助と、販路の紹介を求める。", "大学の研究者に相談できる窓口がほしい。")),
          new Known("visit.views", List.of("交流会で新たな取引先を得た。続けてほしい。", "申請の手続を簡素にしてほしい。")),
          new Known(
              "activities",
              List.of(
                  "企業・研究者訪問、研究会、商談会を年間を通じて実施する。",
                  "産学交流会と展示会への共同出展を柱に、販路開拓を支援する。",
                  "コーディネータの派遣により、試作開発と技術移転を進める。")),
          new Known(
              "text",
              List.of(
                  "目標設定は概ね妥当である。域外企業との連携を具体化されたい。",
                  "成果の把握方法が明確であり、評価は公正に行われている。",
                  "自立化に向けた資金計画を、次年度に向けて詳しく示されたい。")),
          new Known("answer", List.of("御意見を踏まえ、次年度の計画に連携先と時期を明記する。", "御指摘のとおり対応し、実績調査で確認する。")),
          new Known(
              "summary",
              List.of("総じて計画に沿って進んでおり、目標に対する成果も概ね得られている。", "体制は整っているが、事業化までの支援を厚くする必要がある。")),
          new Known("minutes", List.of("各委員の意見を確認し、質疑の後、議決した。")),
          new Known("reason", List.of("実績と資料に基づき判断した。", "関係機関への聞き取りと現地訪問により確認した。")));

  private Phrases() {}

  static String line(String field) {
    if (field.startsWith("explanation.")) {
      return "活動記録を始める前からの集計を含む。";
    }
    if (field.startsWith("explanation.")) {
      return "活動記録に未入力の分を含む。";
    }
    return field.startsWith("place") ? "経済産業省 会議室" : "自己資金及び会費収入";
  }

  static String paragraph(CaseRandom chance, String field, Object... question) {
    List<String> phrases =
        BY_FIELD.stream()
            .filter(known -> field.toLowerCase(Locale.ROOT).contains(known.partOfTheName()))
            .map(Known::phrases)
            .findFirst()
            .orElse(GENERAL);
    return chance.oneOf(phrases, question);
  }
}
