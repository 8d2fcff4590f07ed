package org.meguri.ops.invented;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.meguri.command.programme.ProgrammeFile.Name;

/** Names of the sample say themselves that nobody bears them. */
class InventedNamesTest {

  @Test
  void noTwoCompaniesAreCalledAlike() {
    assertThat(IntStream.range(0, InventedNames.COMPANIES).mapToObj(InventedNames::company))
        .doesNotHaveDuplicates();
  }

  @Test
  void noTwoUniversitiesAreCalledAlike() {
    assertThat(IntStream.range(0, InventedNames.UNIVERSITIES).mapToObj(InventedNames::university))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyNameSaysInBothLanguagesThatItIsInvented() {
    assertThat(
            IntStream.range(0, InventedNames.COMPANIES)
                .mapToObj(InventedNames::company)
                .filter(name -> !isPlainlyInvented(name)))
        .isEmpty();
  }

  private static boolean isPlainlyInvented(Name name) {
    return name.ja().startsWith("架空") && name.en().startsWith("Fictitious ");
  }
}
