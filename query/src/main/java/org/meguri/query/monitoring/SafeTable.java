package org.meguri.query.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table of answers as it may be shown: rows (projects) and columns (options) are put together
 * until every figure counts at least so many answers. Totals may be finer than the rows, for their
 * columns only divide those of the rows; so no sum or difference of what is shown counts fewer.
 * What nobody said is not shown either: it would say something of all others.
 *
 * @param rows groups of projects, and {@code columns} groups of options next to one another, each
 *     by its place in what was counted
 * @param totalColumns the groups of options of the totals; empty where nothing may be shown at all
 */
record SafeTable(
    List<List<Integer>> rows,
    List<List<Integer>> columns,
    long[][] cells,
    List<List<Integer>> totalColumns,
    long[] totals) {

  /** Of counts by row and column; {@code smallest} is the fewest answers that may be counted. */
  static SafeTable of(long[][] counts, int smallest) {
    List<Integer> answered =
        IntStream.range(0, counts.length).filter(i -> sum(counts[i]) > 0).boxed().toList();
    int options = counts.length == 0 ? 0 : counts[0].length;
    List<List<Integer>> all = List.of(answered);
    List<List<Integer>> fine = singles(IntStream.range(0, options).boxed().toList());
    while (fine.size() > 1 && !isSafe(tally(counts, all, fine), smallest)) {
      fine = joined(fine, weakest(tally(counts, all, fine)[0]), tally(counts, all, fine)[0]);
    }
    if (fine.isEmpty() || !isSafe(tally(counts, all, fine), smallest)) {
      return new SafeTable(List.of(), List.of(), new long[0][0], List.of(), new long[0]);
    }
    Making making = new Making(counts, singles(answered), fine, smallest);
    making.join();
    return new SafeTable(
        making.rows,
        making.columns,
        tally(counts, making.rows, making.columns),
        fine,
        tally(counts, all, fine)[0]);
  }

  /** Rows and columns on their way. */
  private static final class Making {
    private final long[][] counts;
    private final int smallest;
    private List<List<Integer>> rows;
    private List<List<Integer>> columns;

    Making(long[][] counts, List<List<Integer>> rows, List<List<Integer>> columns, int smallest) {
      this.counts = counts;
      this.rows = rows;
      this.columns = columns;
      this.smallest = smallest;
    }

    void join() {
      for (long[][] now = now(); !isSafe(now, smallest); now = now()) {
        int row = worst(now);
        int column = worst(turned(now));
        double ofRow = (double) tooFew(now[row]) / columns.size();
        double ofColumn = (double) tooFew(turned(now)[column]) / rows.size();
        boolean small = sum(now[row]) < smallest;
        if (columns.size() > 1 && (rows.size() == 1 || (!small && ofColumn > ofRow))) {
          columns = joined(columns, column, sums(turned(now)));
        } else {
          rows = pooled(rows, row, sums(now));
        }
      }
    }

    private long[][] now() {
      return tally(counts, rows, columns);
    }

    /** With the most figures that are too few; of equals the smallest. */
    private int worst(long[][] lines) {
      return IntStream.range(0, lines.length)
          .boxed()
          .max(
              Comparator.comparing((Integer i) -> tooFew(lines[i]))
                  .thenComparing(i -> -sum(lines[i])))
          .orElseThrow();
    }

    private long tooFew(long[] line) {
      return IntStream.range(0, line.length).filter(i -> line[i] < smallest).count();
    }
  }

  /** The group goes together with its smaller neighbour. */
  private static List<List<Integer>> joined(List<List<Integer>> groups, int which, long[] sums) {
    boolean left = which == groups.size() - 1 || (which > 0 && sums[which - 1] <= sums[which + 1]);
    return together(groups, left ? which - 1 : which, left ? which : which + 1);
  }

  /** The row goes together with the smallest other one. */
  private static List<List<Integer>> pooled(List<List<Integer>> rows, int which, long[] sums) {
    int other =
        IntStream.range(0, rows.size())
            .filter(i -> i != which)
            .boxed()
            .min(Comparator.comparing((Integer i) -> sums[i]))
            .orElseThrow();
    return together(rows, Math.min(which, other), Math.max(which, other));
  }

  private static List<List<Integer>> together(List<List<Integer>> groups, int first, int second) {
    List<List<Integer>> fewer = new ArrayList<>(groups);
    List<Integer> both = new ArrayList<>(groups.get(first));
    both.addAll(fewer.remove(second));
    both.sort(Comparator.naturalOrder());
    fewer.set(first, List.copyOf(both));
    return fewer;
  }

  private static int weakest(long[] line) {
    return IntStream.range(0, line.length)
        .boxed()
        .min(Comparator.comparing((Integer i) -> line[i]))
        .orElseThrow();
  }

  private static List<List<Integer>> singles(List<Integer> places) {
    return places.stream().map(List::of).toList();
  }

  private static boolean isSafe(long[][] cells, int smallest) {
    for (long[] row : cells) {
      for (long cell : row) {
        if (cell < smallest) {
          return false;
        }
      }
    }
    return cells.length > 0;
  }

  private static long[][] tally(
      long[][] counts, List<List<Integer>> rows, List<List<Integer>> columns) {
    long[][] cells = new long[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        for (int row : rows.get(r)) {
          for (int column : columns.get(c)) {
            cells[r][c] += counts[row][column];
          }
        }
      }
    }
    return cells;
  }

  private static long[][] turned(long[][] cells) {
    long[][] turned = new long[cells[0].length][cells.length];
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < cells[r].length; c++) {
        turned[c][r] = cells[r][c];
      }
    }
    return turned;
  }

  private static long[] sums(long[][] lines) {
    long[] sums = new long[lines.length];
    for (int i = 0; i < lines.length; i++) {
      sums[i] = sum(lines[i]);
    }
    return sums;
  }

  private static long sum(long[] line) {
    return java.util.Arrays.stream(line).sum();
  }
}
