package org.meguri.workflows;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.meguri.workflows");

  @Test
  void onlyTheOnePluginTouchesTheEnginesInnerClasses() {
    assertThat(OURS.contain("org.meguri.workflows.engine.EngineSettings")).isTrue();
    noClasses()
        .that()
        .haveNameNotMatching(".*EngineSettings.*")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..impl..")
        .check(OURS);
  }

  @Test
  void formsKnowNothingOfTheWeb() {
    assertThat(OURS.stream().anyMatch(c -> c.getPackageName().equals("org.meguri.workflows.forms")))
        .isTrue();
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.meguri.workflows.forms",
            "org.meguri.workflows.papers",
            "org.meguri.workflows.calendar")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")
                .or(resideInAPackage("org.meguri.query.."))
                // Comparing a table with its events is no question a reader asks.
                .and(not(resideInAPackage("org.meguri.query.fold"))))
        .check(OURS);
  }

  @Test
  void thePartsStandOnOneAnotherInOneDirection() {
    noClasses()
        .that()
        .resideInAPackage("org.meguri.workflows.forms")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.meguri.workflows.planning",
            "org.meguri.workflows.checking..",
            "org.meguri.workflows.tasklist")
        .check(OURS);
  }
}
