package org.meguri.workflows.acting;

import java.util.List;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.Evidence;
import org.meguri.command.assessment.Published;
import org.meguri.workflows.forms.Entries;
import org.springframework.stereotype.Component;

/** The assessment a proposal rests on, in the very version that was published. */
@Component
class Cited {
  static final String FIELD = "assessment";

  private final Published published;

  Cited(Published published) {
    this.published = published;
  }

  /** One that is not published has its first draft cited, and nobody can decide on that. */
  List<Evidence> in(Entries entries) {
    if (!entries.has(FIELD)) {
      return List.of();
    }
    AssessmentId assessment = AssessmentId.of(entries.text(FIELD));
    return List.of(
        new Evidence("assessment", assessment.value(), published.version(assessment).orElse(1)));
  }
}
