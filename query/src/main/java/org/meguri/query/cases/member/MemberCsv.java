package org.meguri.query.cases.member;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.member.MemberColumn;
import org.meguri.command.member.MemberDetails;
import org.meguri.query.layout.Csv;

/**
 * Members as lines of a list that can be imported again: a line for each project one belongs to.
 */
final class MemberCsv {

  private MemberCsv() {}

  static String heading(boolean japanese) {
    return Csv.line(
        Stream.of(MemberColumn.values())
            .map(column -> japanese ? column.japanese() : column.header())
            .toList());
  }

  static String lines(MemberState member, @Nullable String project, boolean japanese) {
    return member.belongings().stream()
        .filter(each -> each.leftOn() == null)
        .filter(each -> project == null || each.project().equals(project))
        .map(each -> Csv.line(cells(member.details(), each, japanese)))
        .collect(Collectors.joining());
  }

  private static List<String> cells(
      MemberDetails details, MemberState.Belonging in, boolean japanese) {
    @Nullable String name = details.person() == null ? details.name() : details.person().text();
    return Stream.of(MemberColumn.values())
        .map(
            column ->
                switch (column) {
                  case KIND ->
                      japanese ? MemberColumn.japanese(details.kind()) : details.kind().name();
                  case REGISTRATION_NUMBER -> details.registrationNumber();
                  case NAME -> name;
                  case PREFECTURE -> details.prefecture().japanese();
                  case MUNICIPALITY -> details.municipality();
                  case AFFILIATION -> details.affiliation();
                  case FIELD -> details.field();
                  case PROJECT -> in.project();
                  case SINCE -> in.since().toString();
                })
        .map(cell -> Objects.requireNonNullElse(cell, ""))
        .toList();
  }
}
