package org.meguri.workflows.planning.budgeting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.money.Yen;

/** A year's shares as a file: a line for each project, amounts in yen. */
final class SharesCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private SharesCsv() {}

  static String of(int year, List<BudgetRoom.Line> lines) {
    String heading =
        line(
            Stream.of(
                "fiscal_year",
                "project",
                "name",
                "last_year",
                "score",
                "by_score",
                "by_rule",
                "amount",
                "held"));
    return BYTE_ORDER_MARK
        + heading
        + lines.stream()
            .map(
                each ->
                    line(
                        Stream.of(
                            Integer.toString(year),
                            each.project(),
                            each.name(),
                            amount(each.lastYear()),
                            each.score(),
                            amount(each.byScore()),
                            amount(each.byRule()),
                            amount(each.amount()),
                            each.held().name())))
            .collect(Collectors.joining());
  }

  private static String amount(@Nullable Yen yen) {
    return yen == null ? "" : yen.toString();
  }

  private static String line(Stream<String> cells) {
    return cells
        .map(
            cell ->
                cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }
}
