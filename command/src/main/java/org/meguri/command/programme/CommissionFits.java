package org.meguri.command.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.meguri.command.programme.ProgrammeFile.Commission;
import org.meguri.command.programme.ProgrammeFile.CommissionMember;
import org.meguri.command.programme.ProgrammeFile.Employment;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;

/** That a commission's members are told apart, and worked where the file knows of. */
record CommissionFits(ProgrammeFile file, Commission commission, Breaches found) {

  void check() {
    found.unique(
        commission.members(), CommissionMember::account, "/commission/members", "/account");
    for (int i = 0; i < commission.members().size(); i++) {
      CommissionMember member = commission.members().get(i);
      String at = "/commission/members/" + i;
      if (member.from().isAfter(member.until())) {
        found.add(at + "/until", "days-reversed");
      }
      for (int k = 0; k < member.employments().size(); k++) {
        employment(member.employments().get(k), at + "/employments/" + k);
      }
    }
  }

  private void employment(Employment employment, String at) {
    Optional<ProjectEntry> project = file.project(employment.project());
    if (file.projects().isEmpty()) {
      // a framework without projects of its own may name those of the term before
    } else if (project.isEmpty()) {
      found.add(at + "/project", "unknown-project", "value", employment.project());
    } else if (project.get().organizations().stream()
        .noneMatch(o -> o.id().equals(employment.organization()))) {
      found.add(at + "/organization", "unknown-organization", "value", employment.organization());
    }
    LocalDate until = employment.until();
    if (until != null && employment.from().isAfter(until)) {
      found.add(at + "/until", "days-reversed");
    }
  }
}
