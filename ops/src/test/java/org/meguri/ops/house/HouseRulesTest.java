package org.meguri.ops.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.Refusal;

/** What holds for the whole house: who may know whom, and what nobody does. */
class HouseRulesTest {

  private static JavaClasses house;

  @BeforeAll
  static void read() {
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // A whole build hands the other modules' test classes over as a jar, not a folder.
            .withImportOption(place -> !place.contains("-tests.jar"))
            .importPackages("org.meguri");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "command.actor", "command.programme", "command.project", "command.plan", "command.survey",
        "command.assessment", "command.commission", "command.work", "command.storage",
            "query.casefile",
        "query.projects", "workflows.engine", "workflows.tasklist", "workflows.calendar",
            "workflows.planning",
        "workflows.checking", "ops.security", "ops.launch", "ops.simulation"
      })
  void aPackageThatARuleNamesExists(String name) {
    assertThat(house.containPackage("org.meguri." + name)).isTrue();
  }

  @Test
  void modulesKnowEachOtherInOneDirection() {
    noClasses()
        .that()
        .resideInAPackage("org.meguri.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.meguri.query..", "org.meguri.workflows..", "org.meguri.ops..")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("org.meguri.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.meguri.workflows..", "org.meguri.ops..")
        .check(house);
    noClasses()
        .that()
        .resideInAPackage("org.meguri.workflows..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.meguri.ops..")
        .check(house);
  }

  @Test
  void readSideAndScreensDependOnNoOtherCycle() {
    SlicesRuleDefinition.slices()
        .matching("org.meguri.ops.(*)..")
        .should()
        .beFreeOfCycles()
        .check(house);
  }

  @Test
  void theEngineStaysBehindWorkflowsAndTheAssembly() {
    noClasses()
        .that()
        .resideInAnyPackage("org.meguri.command..", "org.meguri.query..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .check(house);
  }

  @Test
  void onlyTheEnginesOnePluginTouchesItsInnerClasses() {
    noClasses()
        .that()
        .haveNameNotMatching("org\\.meguri\\.workflows\\.engine\\.EngineSettings.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..impl..")
        .check(house);
  }

  @Test
  void aggregatesAreNobodyElsesBusiness() {
    classes()
        .that()
        .areAnnotatedWith("org.axonframework.spring.stereotype.Aggregate")
        .should()
        .notHaveModifier(JavaModifier.PUBLIC)
        .check(house);
  }

  @Test
  void refusalsAreEnumsWithStableCodes() {
    classes()
        .that()
        .implement(Refusal.class)
        .and()
        .areNotInterfaces()
        .should()
        .beEnums()
        .check(house);
  }

  @Test
  void nobodyReadsAClockOfTheirOwn() {
    for (Class<?> type :
        List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class)) {
      noClasses().should().callMethod(type, "now").check(house);
    }
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.meguri.command.programme..",
            "org.meguri.command.plan..",
            "org.meguri.command.survey..",
            "org.meguri.command.assessment..",
            "org.meguri.command.commission..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .check(house);
  }

  @Test
  void nobodyWaitsForATimeInsteadOfACondition() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(house);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .check(house);
  }

  @Test
  void nothingSpeaksToTheConsoleButTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.meguri.ops..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(house);
  }

  @Test
  void everyPackageIsNullMarked() {
    DescribedPredicate<JavaClass> productive =
        DescribedPredicate.describe("productive", c -> !c.getSimpleName().equals("package-info"));
    List<String> unmarked =
        house.that(productive).stream()
            .map(c -> c.getPackageName())
            .distinct()
            .filter(p -> !isNullMarked(p))
            .toList();
    assertThat(unmarked).isEmpty();
  }

  private static boolean isNullMarked(String name) {
    try {
      return Class.forName(name + ".package-info")
          .isAnnotationPresent(org.jspecify.annotations.NullMarked.class);
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
