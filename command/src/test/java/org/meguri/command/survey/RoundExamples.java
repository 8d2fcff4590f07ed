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

  static FiguresSubmitted byCouncil() {
    return submitted(COUNCIL.value(), council(5), MANAGER);
  }

  static FiguresSubmitted byBureau() {
    return submitted(BUREAU, bureau(7), OFFICER);
  }

  static FiguresSubmitted submitted(String source, Map<String, BigDecimal> figures, Actor by) {
    return new FiguresSubmitted(ROUND, K_RIP, source, 1, figures, null, by.person());
  }
}
