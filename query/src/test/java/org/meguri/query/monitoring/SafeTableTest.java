package org.meguri.query.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No figure that is shown, and no difference of figures, counts fewer answers than it may. */
class SafeTableTest {
  private static final int FIVE = 5;

  @Test
  void whatIsLargeEnoughIsShownAsItIs() {
    SafeTable table = SafeTable.of(new long[][] {{5, 9, 7}, {8, 6, 5}}, FIVE);
    assertThat(table.rows()).isEqualTo(List.of(List.of(0), List.of(1)));
    assertThat(table.columns()).isEqualTo(List.of(List.of(0), List.of(1), List.of(2)));
    assertThat(table.cells()).isDeepEqualTo(new long[][] {{5, 9, 7}, {8, 6, 5}});
    assertThat(table.totals()).containsExactly(13, 15, 12);
  }

  @Test
  void aProjectWithFewAnswersIsCountedTogetherWithAnother() {
    SafeTable table = SafeTable.of(new long[][] {{20, 30}, {2, 1}, {9, 40}}, FIVE);
    assertThat(table.rows()).isEqualTo(List.of(List.of(0), List.of(1, 2)));
    assertThat(table.cells()).isDeepEqualTo(new long[][] {{20, 30}, {11, 41}});
  }

  @Test
  void anOptionFewChoseIsCountedTogetherWithItsNeighbour() {
    SafeTable table = SafeTable.of(new long[][] {{20, 30, 1}, {20, 30, 2}}, FIVE);
    assertThat(table.totalColumns()).isEqualTo(List.of(List.of(0), List.of(1, 2)));
    assertThat(table.cells()).isDeepEqualTo(new long[][] {{20, 31}, {20, 32}});
  }

  @Test
  void anOptionThatOnlyOneProjectChoseSeldomIsShownInTheTotalOnly() {
    SafeTable table = SafeTable.of(new long[][] {{40, 30, 3}, {40, 30, 4}}, FIVE);
    assertThat(table.totalColumns()).hasSize(3);
    assertThat(table.totals()).containsExactly(80, 60, 7);
    assertThat(table.columns()).isEqualTo(List.of(List.of(0), List.of(1, 2)));
  }

  @Test
  void nobodysAnswerIsNotShownEither() {
    SafeTable table = SafeTable.of(new long[][] {{30, 0, 30}, {30, 0, 30}}, FIVE);
    assertThat(table.columns()).hasSize(2);
  }

  @Test
  void whereFewerThanFiveAnsweredNothingIsShown() {
    SafeTable table = SafeTable.of(new long[][] {{1, 2}, {1, 0}}, FIVE);
    assertThat(table.rows()).isEmpty();
    assertThat(table.totals()).isEmpty();
    assertThat(SafeTable.of(new long[0][0], FIVE).totals()).isEmpty();
  }

  @Test
  void everyFigureCountsEnoughAndEveryAnswerIsCountedOnce() {
    SplittableRandom chance = new SplittableRandom(2006);
    for (int i = 0; i < 5_000; i++) {
      long[][] counts = someCounts(chance, 1 + chance.nextInt(18), 2 + chance.nextInt(6), 40);
      SafeTable table = SafeTable.of(counts, FIVE);
      long all = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
      assertThat(shown(table)).allMatch(figure -> figure >= FIVE);
      assertThat(Arrays.stream(table.totals()).sum()).isEqualTo(all >= FIVE ? all : 0);
      assertThat(Arrays.stream(table.cells()).flatMapToLong(Arrays::stream).sum())
          .isEqualTo(Arrays.stream(table.totals()).sum());
      for (List<Integer> fine : table.totalColumns()) {
        assertThat(table.columns()).anyMatch(column -> column.containsAll(fine));
      }
    }
  }

  /** All tables that look the same from outside: in one of them each answer is one of enough. */
  @Test
  void nothingSmallerCanBeDerivedBySubtraction() {
    SplittableRandom chance = new SplittableRandom(1);
    int smallest = 3;
    for (int i = 0; i < 250; i++) {
      boolean wide = i % 2 == 0;
      long[][] counts = someCounts(chance, wide ? 2 : 3, wide ? 3 : 2, 5);
      SafeTable table = SafeTable.of(counts, smallest);
      long[][] most = new long[counts.length][counts[0].length];
      enumerate(new long[counts.length][counts[0].length], 0, sum(counts), table, counts, most);
      for (int row = 0; row < counts.length; row++) {
        boolean answered = Arrays.stream(counts[row]).sum() > 0;
        for (int column = 0;
            answered && !table.rows().isEmpty() && column < most[row].length;
            column++) {
          assertThat(most[row][column])
              .as("%s shown as %s", Arrays.deepToString(counts), table)
              .isGreaterThanOrEqualTo(smallest);
        }
      }
    }
  }

  private static void enumerate(
      long[][] guess, int place, long left, SafeTable table, long[][] truth, long[][] most) {
    int width = guess[0].length;
    if (place == guess.length * width) {
      if (left == 0 && looksTheSame(guess, table)) {
        for (int r = 0; r < guess.length; r++) {
          for (int c = 0; c < width; c++) {
            most[r][c] = Math.max(most[r][c], guess[r][c]);
          }
        }
      }
      return;
    }
    boolean nobody = Arrays.stream(truth[place / width]).sum() == 0;
    for (long n = 0; n <= (nobody ? 0 : left); n++) {
      guess[place / width][place % width] = n;
      enumerate(guess, place + 1, left - n, table, truth, most);
    }
    guess[place / width][place % width] = 0;
  }

  private static boolean looksTheSame(long[][] guess, SafeTable table) {
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < table.columns().size(); c++) {
        if (sum(guess, table.rows().get(r), table.columns().get(c)) != table.cells()[r][c]) {
          return false;
        }
      }
    }
    List<Integer> all = IntStream.range(0, guess.length).boxed().toList();
    for (int c = 0; c < table.totalColumns().size(); c++) {
      if (sum(guess, all, table.totalColumns().get(c)) != table.totals()[c]) {
        return false;
      }
    }
    return true;
  }

  private static long sum(long[][] counts, List<Integer> rows, List<Integer> columns) {
    return rows.stream().mapToLong(r -> columns.stream().mapToLong(c -> counts[r][c]).sum()).sum();
  }

  private static long sum(long[][] counts) {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  private static List<Long> shown(SafeTable table) {
    return java.util.stream.LongStream.concat(
            Arrays.stream(table.cells()).flatMapToLong(Arrays::stream),
            Arrays.stream(table.totals()))
        .boxed()
        .toList();
  }

  private static long[][] someCounts(SplittableRandom chance, int rows, int columns, int most) {
    long[][] counts = new long[rows][columns];
    for (long[] row : counts) {
      int upTo = 1 + chance.nextInt(most);
      for (int c = 0; c < columns; c++) {
        row[c] = chance.nextInt(4) == 0 ? 0 : chance.nextInt(upTo);
      }
    }
    return counts;
  }
}
