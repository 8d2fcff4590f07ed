package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.programme.ProgrammeFile.TargetEntry;

/** The programme file says what the plan prints, and nothing the plan does not. */
class SecondTermTest {
  private final ProgrammeFile file = Examples.secondTerm();

  @Test
  void tenBureausAndSeventeenProjects() {
    assertThat(file.bureaus()).hasSize(10);
    assertThat(file.projects()).hasSize(17);
    assertThat(
            file.projects().stream()
                .collect(Collectors.groupingBy(ProjectEntry::decision, Collectors.counting())))
        .containsOnly(
            java.util.Map.entry("ADOPTED", 3L),
            java.util.Map.entry("CONTINUED", 5L),
            java.util.Map.entry("REORGANIZED", 1L),
            java.util.Map.entry("FOCUSED", 3L),
            java.util.Map.entry("EXPANDED", 5L));
  }

  @Test
  void theProjectsOwnSumHasTheThreeReadingsOfTheSource() {
    assertThat(readings()).containsExactly(42_760L, 44_760L, 46_760L);
    assertThat(file.commonTarget().value()).isEqualByComparingTo("40000");
  }

  @Test
  void whatTheSourceDoesNotPrintHasNoValue() {
    assertThat(target("hokkaido-super-cluster-2", "new-businesses-launched"))
        .satisfies(
            t -> {
              assertThat(t.state()).isEqualTo("PENDING");
              assertThat(t.dueBy()).isEqualTo("2007-03-31");
            });
    assertThat(target("kansai-green-cluster", "new-businesses-launched").state())
        .isEqualTo("DISPUTED");
    assertThat(target("kansai-neo-cluster", "cluster-cores-established").state())
        .isEqualTo("ILLEGIBLE");
    assertThat(targets().filter(t -> !t.state().equals("PRINTED")))
        .hasSize(4)
        .allSatisfy(t -> assertThat(t.value()).isNull());
  }

  @Test
  void everyTargetIsMeasuredAndEveryFormHasTheCommonSixteen() {
    assertThat(targets()).allSatisfy(t -> assertThat(t.measuredBy()).isNotNull());
    assertThat(file.followUpForm()).hasSize(16);
    for (ProjectEntry project : file.projects()) {
      List<String> form = file.formOf(project.id()).stream().map(i -> i.code()).toList();
      assertThat(form)
          .startsWith(file.followUpForm().toArray(String[]::new))
          .contains("NEW_BUSINESSES_LAUNCHED")
          .containsAll(project.targets().stream().map(TargetEntry::measuredBy).toList())
          .doesNotHaveDuplicates();
    }
    assertThat(file.formOf("nowhere")).isEmpty();
  }

  @Test
  void organizationsAreInventedAndSaySo() {
    List<Organization> organizations =
        file.projects().stream().flatMap(p -> p.organizations().stream()).toList();
    assertThat(organizations)
        .hasSize(22)
        .allSatisfy(
            o -> {
              assertThat(o.origin()).isEqualTo("invented");
              assertThat(o.name().en()).endsWith("(fictitious)");
              assertThat(o.name().ja()).endsWith("(架空)");
            });
  }

  @Test
  void windowsFallWhereThePlanPutsThem() {
    ProgrammeFile.Window winter = file.window("WINTER").orElseThrow();
    assertThat(winter.opensOn(2006)).isEqualTo("2006-12-01");
    assertThat(winter.closesOn(2006)).isEqualTo("2007-01-31");
    ProgrammeFile.Window spring = file.window("SPRING").orElseThrow();
    assertThat(spring.opensOn(2006)).isEqualTo("2007-04-01");
    assertThat(spring.internalDueOn(2006)).isEqualTo("2007-05-11");
    assertThat(spring.closesOn(2006)).isEqualTo("2007-05-31");
  }

  @Test
  void holidaysAreThoseOfTheLaw() {
    Set<LocalDate> expected = new TreeSet<>();
    IntStream.rangeClosed(2005, 2012).forEach(year -> expected.addAll(holidaysOf(year)));
    assertThat(file.holidays()).containsExactlyElementsOf(expected);
  }

  /** The Act on National Holidays as it stood, with the change of 2007. */
  private static Set<LocalDate> holidaysOf(int year) {
    Set<LocalDate> named =
        Stream.of(
                day(year, 1, 1),
                monday(year, 1, 2),
                day(year, 2, 11),
                day(year, 3, 20 + (Set.of(2005, 2008, 2009, 2012).contains(year) ? 0 : 1)),
                day(year, 4, 29),
                day(year, 5, 3),
                day(year, 5, 5),
                monday(year, 7, 3),
                monday(year, 9, 3),
                day(year, 9, year == 2012 ? 22 : 23),
                monday(year, 10, 2),
                day(year, 11, 3),
                day(year, 11, 23),
                day(year, 12, 23))
            .collect(Collectors.toCollection(TreeSet::new));
    if (year >= 2007) {
      named.add(day(year, 5, 4));
    }
    Set<LocalDate> all = new TreeSet<>(named);
    for (LocalDate holiday : named) {
      if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
        all.add(
            Stream.iterate(holiday.plusDays(1), d -> d.plusDays(1))
                .filter(d -> !named.contains(d))
                .findFirst()
                .orElseThrow());
      }
      LocalDate between = holiday.plusDays(1);
      if (named.contains(between.plusDays(1))
          && !named.contains(between)
          && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
        all.add(between);
      }
    }
    return all;
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  private static LocalDate monday(int year, int month, int ordinal) {
    return day(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
  }

  private List<Long> readings() {
    List<Long> sums = List.of(0L);
    for (ProjectEntry project : file.projects()) {
      TargetEntry target = target(project.id(), "new-businesses-launched");
      List<Long> values =
          (target.candidates().isEmpty()
                  ? Optional.ofNullable(target.value()).stream()
                  : target.candidates().stream())
              .map(BigDecimal::longValueExact)
              .toList();
      if (!values.isEmpty()) {
        sums =
            sums.stream()
                .flatMap(sum -> values.stream().map(v -> sum + v))
                .distinct()
                .sorted()
                .toList();
      }
    }
    return sums;
  }

  private Stream<TargetEntry> targets() {
    return file.projects().stream().flatMap(p -> p.targets().stream());
  }

  private TargetEntry target(String project, String id) {
    return file.project(project).orElseThrow().targets().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
