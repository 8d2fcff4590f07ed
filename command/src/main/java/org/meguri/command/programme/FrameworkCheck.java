package org.meguri.command.programme;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meguri.command.programme.ProgrammeFile.FrameworkRule;
import org.meguri.command.programme.SchemaCheck.Breach;

/** That a file's framework rules are told apart, and can be checked by whom it says. */
final class FrameworkCheck {
  private FrameworkCheck() {}

  static void of(ProgrammeFile file, List<Breach> found) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < file.frameworkRules().size(); i++) {
      FrameworkRule rule = file.frameworkRules().get(i);
      String at = "/frameworkRules/" + i;
      if (!seen.add(rule.code())) {
        found.add(new Breach(at + "/code", "duplicate", Map.of("value", rule.code())));
      }
      if (rule.checkedBy().equals("SYSTEM") && SystemCheck.of(rule.code()).isEmpty()) {
        found.add(
            new Breach(at + "/code", "unknown-framework-check", Map.of("value", rule.code())));
      }
    }
  }
}
