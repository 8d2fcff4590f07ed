package org.meguri.command.activity;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can happen in the field (section III.4 of the plan), and what each record adds to which
 * indicator of the follow-up survey. Some kinds are counted by no indicator.
 */
public enum ActivityKind {
  COMPANY_VISIT(Map.of("COMPANY_VISITS", Measure.ONE)),
  RESEARCHER_VISIT(Map.of("RESEARCHER_VISITS", Measure.ONE)),
  SEMINAR(Map.of("SEMINARS", Measure.ONE, "SEMINAR_PARTICIPANTS", Measure.PARTICIPANTS)),
  EXCHANGE_MEETING(
      Map.of(
          "EXCHANGE_MEETINGS", Measure.ONE, "EXCHANGE_MEETING_PARTICIPANTS", Measure.PARTICIPANTS)),
  MATCHING_SESSION(
      Map.of(
          "MATCHING_SESSIONS",
          Measure.ONE,
          "MATCHING_SESSION_PARTICIPANTS",
          Measure.PARTICIPANTS,
          "MATCHING_CONSULTATIONS",
          Measure.CONSULTATIONS)),
  CONSULTATION(Map.of("MATCHING_CONSULTATIONS", Measure.ONE)),
  SUCCESSFUL_MATCH(Map.of("SUCCESSFUL_MATCHES", Measure.ONE)),
  TECHNOLOGY_TRANSFER(Map.of("TECHNOLOGIES_TRANSFERRED", Measure.ONE)),
  NEW_BUSINESS_STARTED(Map.of("NEW_BUSINESSES_STARTED", Measure.ONE)),
  NEW_BUSINESS_LAUNCHED(Map.of("NEW_BUSINESSES_LAUNCHED", Measure.ONE)),
  COMPANY_ESTABLISHED(Map.of("NEW_COMPANIES_ESTABLISHED", Measure.ONE)),
  VENTURE_ESTABLISHED(Map.of("VENTURE_COMPANIES_ESTABLISHED", Measure.ONE)),
  SECOND_ESTABLISHMENT(Map.of("SECOND_ESTABLISHMENTS", Measure.ONE)),
  IPO(Map.of("IPO", Measure.ONE)),
  UNIVERSITY_VENTURE_IPO(Map.of("IPO", Measure.ONE, "IPO_UNIVERSITY_VENTURES", Measure.ONE)),
  OVERSEAS_BUSINESS(Map.of("OVERSEAS_BUSINESSES", Measure.ONE)),
  PUBLICITY(Map.of()),
  MANAGER_TRAINING(Map.of()),
  OTHER(Map.of());

  private enum Measure {
    ONE,
    PARTICIPANTS,
    CONSULTATIONS
  }

  private final Map<String, Measure> counted;

  ActivityKind(Map<String, Measure> counted) {
    this.counted = counted;
  }

  /** Indicators that records can add up to; all others are only reported. */
  public static Set<String> recordable() {
    Set<String> codes = new TreeSet<>();
    Arrays.stream(values()).forEach(kind -> codes.addAll(kind.counted.keySet()));
    return codes;
  }

  /** A field visit, which also records conditions, needs and views. */
  public boolean isVisit() {
    return this == COMPANY_VISIT || this == RESEARCHER_VISIT;
  }

  public boolean hasParticipants() {
    return counted.containsValue(Measure.PARTICIPANTS);
  }

  public boolean hasConsultations() {
    return counted.containsValue(Measure.CONSULTATIONS);
  }

  /** A business by a member company, counted once in the whole country. */
  public boolean isBusiness() {
    return this == NEW_BUSINESS_STARTED || this == NEW_BUSINESS_LAUNCHED;
  }

  /** What is counted once in the whole country, and under which name; empty for other kinds. */
  Optional<String> countedOnceAs() {
    return switch (this) {
      case NEW_BUSINESS_STARTED,
          NEW_BUSINESS_LAUNCHED,
          COMPANY_ESTABLISHED,
          VENTURE_ESTABLISHED,
          SECOND_ESTABLISHMENT,
          OVERSEAS_BUSINESS ->
          Optional.of(name());
      case IPO, UNIVERSITY_VENTURE_IPO -> Optional.of(IPO.name());
      default -> Optional.empty();
    };
  }

  Map<String, BigDecimal> figures(int participants, int consultations) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    counted.forEach(
        (code, measure) ->
            figures.put(
                code,
                BigDecimal.valueOf(
                    switch (measure) {
                      case ONE -> 1;
                      case PARTICIPANTS -> participants;
                      case CONSULTATIONS -> consultations;
                    })));
    return figures;
  }
}
