package org.meguri.command.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectLives;
import org.meguri.command.project.ProjectStatus;

/** The known history's beginning: nineteen projects in force, then another term's framework. */
class FirstTermTest {
  private static final LocalDate IN_2005 = LocalDate.of(2005, 4, 1);

  @Test
  void itsNineteenProjectsStayWhatTheyAreUntilTheirOwnProposalsAreDecided() {
    try (Office office = Office.on("first_term")) {
      assertThat(office.take(text("first-term.json"))).isInstanceOf(ImportResult.Imported.class);
      nineteenInForceWithNamesTheSourceDoesNotGiveMarked(office);
      assertThat(office.take(framework())).isInstanceOf(ImportResult.Imported.class);
      nineteenOfTheFirstTermUnderTheNextFramework(office);
    }
  }

  private static void nineteenInForceWithNamesTheSourceDoesNotGiveMarked(Office office) {
    ProjectLives lives = office.bean(ProjectLives.class);
    assertThat(lives.inForce(IN_2005)).hasSize(19);
    assertThat(lives.lives()).allMatch(l -> l.on(IN_2005) == ProjectStatus.IN_FORCE);
    ProgrammeFile file = office.bean(Programmes.class).current();
    assertThat(file.projects()).hasSize(19);
    assertThat(file.cycleYears()).as("no yearly cycle before the second term").isEmpty();
    assertThat(file.projects())
        .filteredOn(p -> p.name().en().contains("not in the source"))
        .hasSize(13)
        .allMatch(p -> "inferred".equals(p.decisionBasis()));
  }

  private static void nineteenOfTheFirstTermUnderTheNextFramework(Office office) {
    ProgrammeFile now = office.bean(Programmes.class).current();
    assertThat(now.id()).isEqualTo(ProgrammeId.of("second-term"));
    assertThat(now.projects())
        .hasSize(19)
        .extracting(ProjectEntry::targets)
        .allMatch(java.util.List::isEmpty);
    assertThat(office.bean(ProjectLives.class).lives())
        .allMatch(life -> life.programme().equals(ProgrammeId.of("first-term")));
  }

  private static String framework() {
    try {
      ObjectNode file = (ObjectNode) new ObjectMapper().readTree(text("second-term.json"));
      file.putArray("projects");
      return file.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = FirstTermTest.class.getResourceAsStream("/meguri/programmes/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
