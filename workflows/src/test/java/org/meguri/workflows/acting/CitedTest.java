package org.meguri.workflows.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.meguri.command.assessment.Evidence;
import org.meguri.workflows.forms.Entries;

class CitedTest {
  private static final String ASSESSMENT = "assessment-k-rip-2007-ex-post";

  @Test
  void aProposalCitesTheVersionThatWasPublished() {
    assertThat(new Cited(assessment -> OptionalInt.of(3)).in(naming(ASSESSMENT)))
        .containsExactly(new Evidence("assessment", ASSESSMENT, 3));
  }

  @Test
  void whatIsNotPublishedIsCitedAsItWasFirstDrafted() {
    assertThat(new Cited(assessment -> OptionalInt.empty()).in(naming(ASSESSMENT)))
        .containsExactly(new Evidence("assessment", ASSESSMENT, 1));
    assertThat(new Cited(assessment -> OptionalInt.of(3)).in(Entries.of(Map.of()))).isEmpty();
  }

  private static Entries naming(String assessment) {
    return Entries.of(Map.of(Cited.FIELD, assessment));
  }
}
