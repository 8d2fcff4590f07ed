package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.command.Outcome;
import org.meguri.command.programme.ImportResult.Imported;
import org.meguri.command.programme.ImportResult.Rejected;
import org.meguri.command.project.ProjectId;
import org.meguri.command.project.Projects;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyCommand.OpenRound;
import org.meguri.command.survey.SurveyWindow;

/** One office's imports in the order they come in. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgrammeImportTest {
  private static Office office;
  private static String file;
  private long before;

  @BeforeAll
  static void open() throws IOException {
    office = Office.on("programme_import");
    try (InputStream in =
        ProgrammeImportTest.class.getResourceAsStream("/meguri/programmes/second-term.json")) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @BeforeEach
  void count() {
    before = office.events();
  }

  @Test
  @Order(1)
  void nothingIsRecordedWhereOneProjectIsWrong() {
    String broken = file.replaceFirst("\"bureau\": \"okinawa\"", "\"bureau\": \"nowhere\"");

    assertThat(office.take(broken)).isInstanceOf(Rejected.class);
    assertThat(office.events()).isZero();
    assertThat(office.bean(Programmes.class).inUse()).isEmpty();
  }

  @Test
  @Order(2)
  void theSecondTermComesInWithItsSeventeenProjects() {
    assertThat(office.take(file))
        .isEqualTo(new Imported(ProgrammeId.of("second-term"), 1, 17, true));

    assertThat(office.bean(Programmes.class).current()).isEqualTo(Examples.secondTerm());
    Projects projects = office.bean(Projects.class);
    assertThat(projects.all())
        .hasSize(17)
        .startsWith(ProjectId.of("hokkaido-super-cluster-2"))
        .endsWith(ProjectId.of("okinawa-industries-promotion"));
    assertThat(projects.organizationsOf(ProjectId.of("regional-industries-activation"))).hasSize(6);
    assertThat(projects.bureauOf(Examples.K_RIP)).contains(Examples.KYUSHU);
    assertThat(projects.bureauOf(ProjectId.of("nowhere"))).isEmpty();
  }

  @Test
  @Order(3)
  void theSameContentAgainChangesNothingWhateverItsLayout() {
    assertThat(office.take(file.replace("\n", "\n  ")))
        .isEqualTo(new Imported(ProgrammeId.of("second-term"), 1, 17, false));
    assertThat(office.events()).isEqualTo(before);
  }

  @Test
  @Order(4)
  void otherContentUnderTheSameVersionIsStale() {
    assertThat(errors(file.replace("\"conflictYears\": 3", "\"conflictYears\": 4")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.messageKey()).isEqualTo("refused.programme-version-stale");
              assertThat(error.field()).isEqualTo("/version");
              assertThat(error.line()).isEqualTo(4);
            });
    assertThat(office.events()).isEqualTo(before);
  }

  @Test
  @Order(5)
  void aLaterVersionTakesOver() {
    assertThat(office.take(version(2).replace("\"conflictYears\": 3", "\"conflictYears\": 4")))
        .isEqualTo(new Imported(ProgrammeId.of("second-term"), 2, 17, true));
    assertThat(office.bean(Programmes.class).current().rules().conflictYears()).isEqualTo(4);
    assertThat(office.events()).isEqualTo(before + 1);
  }

  @Test
  @Order(6)
  void aLaterVersionDoesNotChangeAnIndicatorInUse() {
    ProgrammeFile programme = Examples.secondTerm();
    assertThat(
            office.send(
                new OpenRound(
                    RoundId.of(Examples.K_RIP, 2006, SurveyWindow.SPRING),
                    Examples.K_RIP,
                    Examples.KYUSHU,
                    2006,
                    SurveyWindow.SPRING,
                    programme.window("SPRING").orElseThrow().opensOn(2006),
                    programme.window("SPRING").orElseThrow().internalDueOn(2006),
                    programme.window("SPRING").orElseThrow().closesOn(2006),
                    programme.formOf("k-rip"),
                    office.bean(Projects.class).organizationsOf(Examples.K_RIP)),
                Examples.SYSTEM))
        .isInstanceOf(Outcome.Accepted.class);
    before = office.events();

    assertThat(errors(version(3).replaceFirst("\"ja\": \"企業訪問件数\"", "\"ja\": \"企業の訪問件数\"")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.messageKey()).isEqualTo("refused.indicator-in-use-changed");
              assertThat(error.field()).isEqualTo("/indicators/0");
              assertThat(error.line()).isEqualTo(39);
            });
    assertThat(office.events()).isEqualTo(before);
    assertThat(office.bean(Programmes.class).current().version()).isEqualTo(2);
  }

  @Test
  @Order(7)
  void aLaterVersionDoesNotChangeAProjectInSilence() {
    assertThat(errors(version(3).replaceFirst("Okinawa-industries Promotion", "Okinawa Promotion")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.messageKey()).isEqualTo("refused.project-known-already");
              assertThat(error.field()).isEqualTo("/projects/16");
            });
    assertThat(office.events()).isEqualTo(before);
  }

  @Test
  @Order(8)
  void aLaterVersionTakesNoBureauFromAProjectAndNoYearFromARound() {
    assertThat(
            errors(
                version(3)
                    .replace("\"lastFiscalYear\": 2010", "\"lastFiscalYear\": 2009")
                    .replace(
                        "\"planYear\": 5, \"coversPlanYears\": 4",
                        "\"planYear\": 4, \"coversPlanYears\": 3")))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.messageKey()).isEqualTo("refused.fiscal-years-in-use-changed");
              assertThat(error.field()).isEqualTo("/lastFiscalYear");
            });
    assertThat(errors(version(3).replace("\"CONTENTS\"", "\"FILMS\"")))
        .anySatisfy(
            error -> {
              assertThat(error.messageKey()).isEqualTo("refused.industry-in-use-removed");
              assertThat(error.field()).isEqualTo("/industries");
            });
    assertThat(office.events()).isEqualTo(before);
    assertThat(office.bean(Programmes.class).current().version()).isEqualTo(2);
  }

  private static String version(int number) {
    return file.replaceFirst("\"version\": 1", "\"version\": " + number);
  }

  private static List<ImportError> errors(String text) {
    return ((Rejected) office.take(text)).errors();
  }
}
