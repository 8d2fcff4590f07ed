package org.meguri.query.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class WritingTest {

  private static final LocalDate TODAY = LocalDate.of(2007, 5, 16);
  private final Writing fmt = new Writing(Words.words(Optional::empty));

  @BeforeEach
  void theReaderIsJapanese() {
    LocaleContextHolder.setLocale(Locale.JAPANESE);
  }

  @AfterEach
  void nobodyReads() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void aDayIsWrittenInIsoAndInTheEra() {
    assertThat(fmt.date(TODAY)).isEqualTo("2007-05-16(水)");
    assertThat(fmt.era(TODAY)).isEqualTo("平成19年5月16日(水)");
    assertThat(fmt.shortDate(TODAY)).isEqualTo("5/16(水)");
  }

  @Test
  void theFirstYearOfAnEraIsGannen() {
    assertThat(fmt.era(LocalDate.of(2019, 5, 1))).startsWith("令和元年5月1日");
    assertThat(fmt.era(LocalDate.of(2019, 4, 30))).startsWith("平成31年4月30日");
    assertThat(fmt.era(LocalDate.of(1989, 1, 8))).startsWith("平成元年1月8日");
    assertThat(fmt.era(LocalDate.of(1989, 1, 7))).startsWith("昭和64年1月7日");
  }

  @Test
  void aDayBeforeTheSolarCalendarHasNoEra() {
    assertThat(fmt.era(LocalDate.of(1872, 12, 31))).isEqualTo("1872-12-31(火)");
  }

  @Test
  void momentsAreThoseOfTokyo() {
    assertThat(fmt.moment(Instant.parse("2007-05-16T15:30:00Z"))).isEqualTo("2007-05-17 00:30");
    assertThat(fmt.moment(OffsetDateTime.parse("2007-05-16T01:00:00-08:00")))
        .isEqualTo("2007-05-16 18:00");
    assertThat(fmt.date(Instant.parse("2007-05-16T15:30:00Z"))).isEqualTo("2007-05-17(木)");
    assertThat(fmt.moment(TODAY)).isEqualTo("2007-05-16(水)");
  }

  @Test
  void aDueDaySaysHowFarOffItIs() {
    assertThat(fmt.due(TODAY.plusDays(3), TODAY)).isEqualTo("あと3日");
    assertThat(fmt.due(TODAY, TODAY)).isEqualTo("本日");
    assertThat(fmt.due(TODAY.plusDays(1), TODAY)).isEqualTo("明日");
    assertThat(fmt.due(TODAY.minusDays(2), TODAY)).isEqualTo("2日超過");
  }

  @Test
  void aDueDayIsMarkedWhenPastAndWhenNear() {
    assertThat(fmt.dueTone(TODAY.minusDays(1), TODAY)).isEqualTo("late");
    assertThat(fmt.dueTone(TODAY, TODAY)).isEqualTo("soon");
    assertThat(fmt.dueTone(TODAY.plusDays(3), TODAY)).isEqualTo("soon");
    assertThat(fmt.dueTone(TODAY.plusDays(4), TODAY)).isEmpty();
  }

  @Test
  void moneyFiguresAndYearsCarryTheirUnit() {
    assertThat(fmt.yen(12_500_000L)).isEqualTo("12,500,000円");
    assertThat(fmt.number(40_000)).isEqualTo("40,000");
    assertThat(fmt.fiscalYear(2006)).isEqualTo("2006年度");
    assertThat(fmt.percent(0.4567)).isEqualTo("45.7%");
    assertThat(fmt.days(1_200)).isEqualTo("1,200日");
  }

  @Test
  void theEnglishReaderReadsEnglish() {
    LocaleContextHolder.setLocale(Locale.UK);
    assertThat(fmt.date(TODAY)).isEqualTo("2007-05-16 (Wed)");
    assertThat(fmt.era(TODAY)).isEqualTo("16 May (Wed), Heisei 19");
    assertThat(fmt.due(TODAY.minusDays(2), TODAY)).isEqualTo("2 days late");
    assertThat(fmt.due(TODAY.minusDays(1), TODAY)).isEqualTo("1 day late");
    assertThat(fmt.yen(12_500_000L)).isEqualTo("JPY 12,500,000");
    assertThat(fmt.fiscalYear(2006)).isEqualTo("FY2006");
  }

  @Test
  void anyOtherReaderReadsJapanese() {
    LocaleContextHolder.setLocale(Locale.FRENCH);
    assertThat(fmt.fiscalYear(2006)).isEqualTo("2006年度");
  }

  @Test
  void whatIsAbsentIsWrittenAsNothing() {
    assertThat(fmt.date(null)).isEmpty();
    assertThat(fmt.era(null)).isEmpty();
    assertThat(fmt.yen(null)).isEmpty();
    assertThat(fmt.due(null, TODAY)).isEmpty();
  }
}
