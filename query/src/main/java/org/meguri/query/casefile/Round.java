package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.query.fold.Copy;

/** One round of the follow-up survey with every source's figures and their corrections. */
public record Round(
    String id,
    int fiscalYear,
    SurveyWindow window,
    LocalDate opensOn,
    LocalDate internalDueOn,
    LocalDate closesOn,
    List<String> form,
    List<String> organizations,
    String bureau,
    Map<String, List<Figures>> figures,
    List<Asked> corrections,
    List<Late> exceptions,
    List<Act> confirmed,
    List<Reasoned> sentBack,
    @Nullable Closing closing) {

  /**
   * One version of one source's figures; {@code recorded} is what its activities added up to when
   * it was sent, {@code reason} stands where it corrects an earlier one.
   */
  public record Figures(
      int version,
      Map<String, BigDecimal> values,
      Map<String, String> explanations,
      Map<String, BigDecimal> recorded,
      @Nullable String remarks,
      @Nullable String reason,
      boolean afterClosing,
      PersonId by,
      Instant at,
      Origin origin) {}

  /** A correction asked of a source. */
  public record Asked(String source, String reason, PersonId by, Instant at) {}

  /** A late exception granted until a day, or refused where there is none. */
  public record Late(@Nullable LocalDate until, String reason, PersonId by, Instant at) {}

  /** The closing with the totals that stood then. */
  public record Closing(
      Map<String, BigDecimal> totals, LocalDate effectiveOn, PersonId by, Instant at) {}

  /** Whether the director closed it. */
  @JsonIgnore
  public boolean isClosed() {
    return closing != null;
  }

  /** Who has to answer: the organizations, then the bureau for its own visits and seminars. */
  @JsonIgnore
  public List<String> sources() {
    return Copy.plus(organizations, bureau);
  }

  /** Sums over the latest figures of all sources, corrections after closing included. */
  @JsonIgnore
  public Map<String, BigDecimal> totals() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    form.forEach(indicator -> sums.put(indicator, BigDecimal.ZERO));
    for (List<Figures> versions : figures.values()) {
      versions
          .get(versions.size() - 1)
          .values()
          .forEach((indicator, value) -> sums.merge(indicator, value, BigDecimal::add));
    }
    return sums;
  }

  /** Sources that have not answered yet. */
  @JsonIgnore
  public List<String> missing() {
    return sources().stream().filter(source -> !figures.containsKey(source)).toList();
  }

  Round answered(String source, Figures added) {
    List<Figures> before = figures.getOrDefault(source, List.of());
    return copy(
        Copy.with(figures, source, Copy.plus(before, added)), corrections, exceptions, closing);
  }

  Round asked(Asked added) {
    return copy(figures, Copy.plus(corrections, added), exceptions, closing);
  }

  Round late(Late added) {
    return copy(figures, corrections, Copy.plus(exceptions, added), closing);
  }

  Round closed(Closing given) {
    return copy(figures, corrections, exceptions, given);
  }

  Round confirmed(Act added) {
    return checked(Copy.plus(confirmed, added), sentBack);
  }

  Round sentBack(Reasoned added) {
    return checked(confirmed, Copy.plus(sentBack, added));
  }

  private Round copy(
      Map<String, List<Figures>> newFigures,
      List<Asked> newCorrections,
      List<Late> newExceptions,
      @Nullable Closing newClosing) {
    return new Round(
        id,
        fiscalYear,
        window,
        opensOn,
        internalDueOn,
        closesOn,
        form,
        organizations,
        bureau,
        newFigures,
        newCorrections,
        newExceptions,
        confirmed,
        sentBack,
        newClosing);
  }

  private Round checked(List<Act> newConfirmed, List<Reasoned> newSentBack) {
    return new Round(
        id,
        fiscalYear,
        window,
        opensOn,
        internalDueOn,
        closesOn,
        form,
        organizations,
        bureau,
        figures,
        corrections,
        exceptions,
        newConfirmed,
        newSentBack,
        closing);
  }
}
