package org.meguri.command.survey;

import static org.meguri.command.programme.Examples.KYUSHU;
import static org.meguri.command.programme.Examples.K_RIP;
import static org.meguri.command.programme.Examples.MANAGER;
import static org.meguri.command.programme.Examples.OFFICER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.actor.Actor;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.Examples;
import org.meguri.command.programme.ProgrammeFile.Indicator;
import org.meguri.command.survey.SurveyEvent.FiguresSubmitted;
import org.meguri.command.survey.SurveyEvent.RoundOpened;

/** The SPRING round on FY2006 of one project, as the rules are tested with it. */
final class RoundExamples {
  private RoundExamples() {}

  static final RoundId ROUND = RoundId.of(K_RIP, 2006, SurveyWindow.SPRING);
  static final OrganizationId COUNCIL = OrganizationId.of("k-rip-promotion");
  static final String BUREAU = KYUSHU.value();
  static final LocalDate OPENS = LocalDate.of(2007, 4, 1);
  static final LocalDate DUE = LocalDate.of(2007, 5, 11);
  static final LocalDate CLOSES = LocalDate.of(2007, 5, 31);

  static final List<Indicator> FORM = Examples.secondTerm().formOf("k-rip");

  static final RoundOpened OPENED =
      new RoundOpened(
          ROUND,
          K_RIP,
          KYUSHU,
          2006,
          SurveyWindow.SPRING,
          OPENS,
          DUE,
          CLOSES,
          FORM.stream().map(Indicator::code).toList(),
          List.of(COUNCIL));

  /** Nothing is on record, and why is said of every figure. */
  static final Map<String, String> EXPLAINED = explained(council(1));

  static final Map<String, BigDecimal> NOTHING_RECORDED = nothingRecorded(council(1));

  /** Every line of the council's form with the same figure. */
  static Map<String, BigDecimal> council(int figure) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    FORM.forEach(line -> figures.put(line.code(), BigDecimal.valueOf(figure)));
    return figures;
  }

  /** What the bureau counts itself. */
  static Map<String, BigDecimal> bureau(int figure) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    Examples.secondTerm().bureauForm().forEach(c -> figures.put(c, BigDecimal.valueOf(figure)));
    return figures;
  }

  static Map<String, BigDecimal> with(Map<String, BigDecimal> figures, String code, String figure) {
    Map<String, BigDecimal> changed = new TreeMap<>(figures);
    changed.put(code, new BigDecimal(figure));
    return changed;
  }

  private static Map<String, String> explained(Map<String, BigDecimal> figures) {
    Map<String, String> explained = new TreeMap<>();
    nothingRecorded(figures).keySet().forEach(code -> explained.put(code, "From our diary"));
    return explained;
  }

  private static Map<String, BigDecimal> nothingRecorded(Map<String, BigDecimal> figures) {
    Map<String, BigDecimal> recorded = new TreeMap<>();
    figures.keySet().stream()
        .filter(ActivityKind.recordable()::contains)
        .forEach(code -> recorded.put(code, BigDecimal.ZERO));
    return recorded;
  }

  static FiguresSubmitted byCouncil() {
    return submitted(COUNCIL.value(), council(5), MANAGER);
  }

  static FiguresSubmitted byBureau() {
    return submitted(BUREAU, bureau(7), OFFICER);
  }

  static FiguresSubmitted submitted(String source, Map<String, BigDecimal> figures, Actor by) {
    return new FiguresSubmitted(
        ROUND,
        K_RIP,
        source,
        1,
        figures,
        explained(figures),
        nothingRecorded(figures),
        null,
        by.person());
  }
}
