package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days about which each project's organizations apply for network grants and for R&D money. */
record GrantDays(List<LocalDate> network, List<LocalDate> rnd) {

  private static final int FIRST_YEAR = 2006;
  private static final int LAST_YEAR = 2010;

  /** In the first year from June on, when base organizations have been designated. */
  private static final LocalDate FROM = LocalDate.of(FIRST_YEAR, 6, 12);

  /** So that the last year's are settled in the summer after it. */
  private static final LocalDate TO = LocalDate.of(LAST_YEAR, 10, 22);

  private static final List<MonthDay> NETWORK_OF_A_YEAR =
      Stream.of("--04-09", "--05-07", "--06-19", "--08-21", "--10-16", "--12-04")
          .map(MonthDay::parse)
          .toList();
  private static final List<MonthDay> RND_OF_A_YEAR =
      Stream.of("--04-16", "--09-11", "--11-13").map(MonthDay::parse).toList();

  private static final MonthDay OPENS = MonthDay.of(4, 5);
  private static final MonthDay ENDS = MonthDay.of(12, 20);
  private static final int NETWORK_GRANTS = 28;
  private static final int RND_GRANTS = 4;

  static GrantDays of(Density density) {
    return switch (density) {
      case SAMPLE -> new GrantDays(eachYear(NETWORK_OF_A_YEAR), eachYear(RND_OF_A_YEAR));
      case KNOWN_HISTORY -> new GrantDays(spread(NETWORK_GRANTS), spread(RND_GRANTS));
    };
  }

  private static List<LocalDate> eachYear(List<MonthDay> days) {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
        .boxed()
        .flatMap(year -> days.stream().map(day -> day.atYear(year)))
        .filter(GrantDays::isPossible)
        .toList();
  }

  /** As many each year, a little closer together in the last and fewer in the first. */
  private static List<LocalDate> spread(int times) {
    List<LocalDate> days = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      LocalDate from = OPENS.atYear(year);
      LocalDate to = year == LAST_YEAR ? TO : ENDS.atYear(year);
      long between = ChronoUnit.DAYS.between(from, to) / times;
      Stream.iterate(from, day -> day.plusDays(between)).limit(times).forEach(days::add);
    }
    return days.stream().filter(GrantDays::isPossible).toList();
  }

  private static boolean isPossible(LocalDate day) {
    return !day.isBefore(FROM) && !day.isAfter(TO);
  }
}
