package org.meguri.query.casepage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.casefile.Round;
import org.meguri.query.layout.Writing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Survey rounds with what every source reported. */
@Component
public class Rounds {

  private final ProgrammeWords words;
  private final Plans plans;
  private final Writing fmt;
  private final MessageSource messages;

  Rounds(ProgrammeWords words, Plans plans, Writing fmt, MessageSource messages) {
    this.words = words;
    this.plans = plans;
    this.fmt = fmt;
    this.messages = messages;
  }

  /** One round. */
  public record View(
      String id,
      String window,
      int fiscalYear,
      String state,
      LocalDate opensOn,
      LocalDate internalDueOn,
      LocalDate closesOn,
      List<String> sources,
      List<Row> rows,
      List<Beside> differences,
      @Nullable String origin,
      List<Correction> corrections,
      List<Late> exceptions) {}

  /** A late exception granted until a day, or refused where there is none. */
  public record Late(@Nullable LocalDate until, String reason) {}

  /** One indicator's figures by source, empty where a source has not answered. */
  public record Row(String name, String unit, List<String> values, String total) {}

  /** A figure that differs from what was recorded when it was sent, with the explanation. */
  public record Beside(
      String source, String name, String reported, String recorded, String explanation) {}

  /** Figures corrected, with the reason. */
  public record Correction(Instant at, String source, String reason) {}

  /** The rounds, the latest first. */
  public List<View> of(ProjectCase found) {
    return found.rounds().values().stream()
        .sorted(Comparator.comparing(Round::opensOn).reversed())
        .map(round -> view(found, round))
        .toList();
  }

  private View view(ProjectCase found, Round round) {
    List<String> sources = round.sources();
    return new View(
        round.id(),
        round.window().name(),
        round.fiscalYear(),
        round.isClosed() ? "CLOSED" : "OPEN",
        round.opensOn(),
        round.internalDueOn(),
        round.closesOn(),
        sources.stream().map(source -> name(found, round, source)).toList(),
        rows(round, sources),
        differences(found, round),
        round.figures().isEmpty() ? null : Targets.shown(Targets.origin(round)),
        corrections(found, round),
        round.exceptions().stream().map(e -> new Late(e.until(), e.reason())).toList());
  }

  private List<Row> rows(Round round, List<String> sources) {
    Map<String, BigDecimal> totals = round.totals();
    return round.form().stream()
        .map(
            indicator ->
                new Row(
                    words.indicator(indicator),
                    words.unit(indicator),
                    sources.stream().map(source -> value(round, source, indicator)).toList(),
                    round.figures().isEmpty() ? "" : fmt.number(totals.get(indicator))))
        .toList();
  }

  private List<Beside> differences(ProjectCase found, Round round) {
    List<Beside> differences = new ArrayList<>();
    for (String source : round.sources()) {
      for (Round.Figures sent : latest(round, source)) {
        for (String indicator : round.form()) {
          BigDecimal reported = sent.values().get(indicator);
          BigDecimal recorded = sent.recorded().get(indicator);
          if (reported != null && recorded != null && reported.compareTo(recorded) != 0) {
            differences.add(
                new Beside(
                    name(found, round, source),
                    words.indicator(indicator),
                    fmt.number(reported),
                    fmt.number(recorded),
                    sent.explanations().getOrDefault(indicator, "")));
          }
        }
      }
    }
    return differences;
  }

  /** What the source sent last; empty where it has not answered. */
  private static List<Round.Figures> latest(Round round, String source) {
    List<Round.Figures> versions = round.figures().getOrDefault(source, List.of());
    return versions.isEmpty() ? versions : versions.subList(versions.size() - 1, versions.size());
  }

  private String value(Round round, String source, String indicator) {
    List<Round.Figures> versions = round.figures().getOrDefault(source, List.of());
    return versions.isEmpty()
        ? ""
        : fmt.number(versions.get(versions.size() - 1).values().get(indicator));
  }

  private List<Correction> corrections(ProjectCase found, Round round) {
    List<Correction> corrections = new ArrayList<>();
    round
        .figures()
        .forEach(
            (source, versions) -> {
              for (Round.Figures each : versions) {
                if (each.reason() != null) {
                  corrections.add(
                      new Correction(each.at(), name(found, round, source), each.reason()));
                }
              }
            });
    corrections.sort(Comparator.comparing(Correction::at));
    return corrections;
  }

  private String name(ProjectCase found, Round round, String source) {
    if (source.equals(round.bureau())) {
      String key = "bureau." + source;
      @Nullable String bureau =
          messages.getMessage(key, null, source, LocaleContextHolder.getLocale());
      return bureau == null ? source : bureau;
    }
    return plans.organization(found, source);
  }
}
