package org.meguri.query.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meguri.command.EventName;
import org.meguri.query.access.ReviewerFold;
import org.meguri.query.casefile.CaseFile;
import org.meguri.query.casefile.HeadingFold;
import org.meguri.query.casefile.ProjectFold;
import org.meguri.query.field.FieldFold;
import org.meguri.query.fold.Fold;
import org.meguri.query.moneyledger.MoneyFold;
import org.meguri.query.tasks.TaskFold;

/** What holds for the whole read side. */
class HouseRulesTest {

  private static final JavaClasses COMMAND =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.meguri.command");
  private static final JavaClasses QUERY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.meguri.query");

  static Stream<Fold<?>> folds() {
    return Stream.of(
        ProjectFold.FOLD,
        HeadingFold.FOLD,
        TaskFold.FOLD,
        ReviewerFold.FOLD,
        FieldFold.FOLD,
        MoneyFold.FOLD);
  }

  @ParameterizedTest
  @MethodSource("folds")
  void everyEventIsHandledOrLeftOutByName(Fold<?> fold) {
    Set<String> events =
        COMMAND.stream()
            .filter(each -> each.isAnnotatedWith(EventName.class))
            .filter(each -> !each.getFullName().contains("Example"))
            .map(each -> each.getAnnotationOfType(EventName.class).value())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new HashSet<>(fold.handled());
    named.addAll(fold.leftOut());
    assertThat(events).hasSizeGreaterThan(50);
    assertThat(named).containsExactlyInAnyOrderElementsOf(events);
    assertThat(fold.handled()).isNotEmpty().doesNotContainAnyElementsOf(fold.leftOut());
  }

  @Test
  void aCaseIsReadOnlyThroughReading() {
    assertThat(QUERY.containPackage("org.meguri.query.access")).isTrue();
    noClasses()
        .that()
        .resideOutsideOfPackages("org.meguri.query.access", "org.meguri.query.casefile")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(CaseFile.class)
        .because("pages and API must not go round who may read what")
        .check(QUERY);
  }

  @Test
  void theReadSideKnowsNeitherProcessEngineNorEventFramework() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.camunda..", "org.axonframework..", "org.meguri.workflows..", "org.meguri.ops..")
        .check(QUERY);
  }

  @Test
  void nothingReadsTheWallClockButTheBandThatComparesIt() {
    noClasses()
        .that()
        .doNotHaveSimpleName("EveryPage")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(QUERY);
  }
}
