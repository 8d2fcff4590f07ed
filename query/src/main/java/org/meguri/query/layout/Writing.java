package org.meguri.query.layout;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Writes dates, moments, dues, money and figures in the language of the current request; pages know
 * it as {@code @fmt}. Moments are shown in Asia/Tokyo. What is absent is written as nothing.
 */
public class Writing {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate FIRST_DAY_OF_SOLAR_CALENDAR = LocalDate.of(1873, 1, 1);
  private static final int SOON_DAYS = 3;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final MessageSource words;

  Writing(MessageSource words) {
    this.words = words;
  }

  /** The machine-readable form for {@code <time datetime>}. */
  public String iso(@Nullable TemporalAccessor when) {
    return when == null ? "" : when.toString();
  }

  /** The day in ISO form with the weekday, such as 2007-05-16(水) or 2007-05-16 (Wed). */
  public String date(@Nullable TemporalAccessor when) {
    return when == null ? "" : patterned("fmt.date", day(when));
  }

  /** The day without its year, such as 5/18(金) or Fri 18 May. */
  public String shortDate(@Nullable TemporalAccessor when) {
    return when == null ? "" : patterned("fmt.shortDate", day(when));
  }

  /** The moment to the minute in Tokyo; a plain date stays a date. */
  public String moment(@Nullable TemporalAccessor when) {
    if (when == null) {
      return "";
    }
    return when instanceof LocalDate ? date(when) : MINUTE.format(tokyo(when));
  }

  /** The day in the Japanese era, such as 平成19年5月16日(水); the first year is 元年. */
  public String era(@Nullable TemporalAccessor when) {
    if (when == null) {
      return "";
    }
    LocalDate day = day(when);
    if (day.isBefore(FIRST_DAY_OF_SOLAR_CALENDAR)) {
      return date(day);
    }
    JapaneseDate japanese = JapaneseDate.from(day);
    int year = japanese.get(ChronoField.YEAR_OF_ERA);
    String written = year == 1 ? word("fmt.era.first") : Integer.toString(year);
    String era = japanese.getEra().getDisplayName(TextStyle.FULL, locale());
    return word("fmt.era", era, written, patterned("fmt.era.day", day));
  }

  /** How far off a due day is: あと3日, 本日, 2日超過. */
  public String due(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(today, due);
    if (days == 0) {
      return word("fmt.due.today");
    }
    if (Math.abs(days) == 1) {
      return word(days > 0 ? "fmt.due.tomorrow" : "fmt.due.yesterday");
    }
    return word(days > 0 ? "fmt.due.left" : "fmt.due.late", number(Math.abs(days)));
  }

  /** {@code late}, {@code soon} (three days or fewer) or nothing: the class a due text is given. */
  public String dueTone(@Nullable LocalDate due, LocalDate today) {
    if (due == null || due.isAfter(today.plusDays(SOON_DAYS))) {
      return "";
    }
    return due.isBefore(today) ? "late" : "soon";
  }

  /** A fiscal year: 2006年度, FY2006. */
  public String fiscalYear(int year) {
    return word("fmt.fiscalYear", Integer.toString(year));
  }

  /** Whole yen: 12,500,000円, JPY 12,500,000. */
  public String yen(@Nullable Number yen) {
    return yen == null ? "" : word("fmt.yen", number(yen));
  }

  /** A figure with thousands separators. */
  public String number(@Nullable Number figure) {
    return figure == null ? "" : NumberFormat.getNumberInstance(locale()).format(figure);
  }

  /** A share of one as a percentage with one decimal at most. */
  public String percent(@Nullable Number share) {
    if (share == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(share);
  }

  /** A count of days: 12日, 12 days. */
  public String days(long days) {
    return word(Math.abs(days) == 1 ? "fmt.day" : "fmt.days", number(days));
  }

  private String patterned(String key, LocalDate day) {
    return DateTimeFormatter.ofPattern(word(key), locale()).format(day);
  }

  private String word(String key, Object... values) {
    return words.getMessage(key, values, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en")
        ? Locale.ENGLISH
        : Locale.JAPANESE;
  }

  private static LocalDate day(TemporalAccessor when) {
    return when instanceof LocalDate date ? date : tokyo(when).toLocalDate();
  }

  private static LocalDateTime tokyo(TemporalAccessor when) {
    if (when instanceof LocalDateTime local) {
      return local;
    }
    if (when instanceof Instant instant) {
      return LocalDateTime.ofInstant(instant, TOKYO);
    }
    if (when instanceof OffsetDateTime offset) {
      return LocalDateTime.ofInstant(offset.toInstant(), TOKYO);
    }
    if (when instanceof ZonedDateTime zoned) {
      return LocalDateTime.ofInstant(zoned.toInstant(), TOKYO);
    }
    return LocalDate.from(when).atStartOfDay();
  }
}
