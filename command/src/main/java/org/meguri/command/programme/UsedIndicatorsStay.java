package org.meguri.command.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.meguri.command.Outcome;
import org.meguri.command.Rule;
import org.meguri.command.programme.ProgrammeFile.Indicator;

/**
 * An indicator that figures were asked for stays what it is: it keeps its unit and its kind for
 * ever, and takes another name or limit only under a higher version of its own.
 */
record UsedIndicatorsStay(Map<String, Indicator> before, List<Indicator> after, Set<String> used)
    implements Rule {

  @Override
  public Optional<Outcome> refusal() {
    for (String code : new TreeSet<>(used)) {
      Indicator old = before.get(code);
      if (old != null && after.stream().noneMatch(now -> isTheSame(old, now))) {
        return Optional.of(
            Outcome.refused(
                ProgrammeRefused.INDICATOR_IN_USE_CHANGED,
                "field",
                pointerTo(code),
                "indicator",
                code));
      }
    }
    return Optional.empty();
  }

  private static boolean isTheSame(Indicator old, Indicator now) {
    return now.equals(old)
        || now.code().equals(old.code())
            && now.version() > old.version()
            && now.unit().equals(old.unit())
            && now.whole() == old.whole();
  }

  private String pointerTo(String code) {
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i).code().equals(code)) {
        return "/indicators/" + i;
      }
    }
    return "/indicators";
  }
}
