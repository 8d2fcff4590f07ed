package org.meguri.command.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.Monitoring.Questionnaire;

/** Answers are read by the questionnaire they were given to: what was asked stays as it was. */
record UsedQuestionnairesStay(
    Map<Integer, Questionnaire> before, @Nullable Monitoring after, Set<Integer> used)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    List<Questionnaire> now = after == null ? List.of() : after.questionnaires();
    for (int version : new TreeSet<>(used)) {
      Questionnaire old = before.get(version);
      if (old != null && !now.contains(old)) {
        return Optional.of(
            Outcome.refused(
                ProgrammeRefused.QUESTIONNAIRE_IN_USE_CHANGED,
                "field",
                "/monitoring/questionnaires",
                "version",
                Integer.toString(version)));
      }
    }
    return Optional.empty();
  }
}
