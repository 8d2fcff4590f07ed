package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.designation.DesignationKind;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.invented.InventedOrganization;

/**
 * Some base organizations apply in another project of their bureau too, so that whoever opens the
 * sample finds an application at every step.
 */
record DesignationsAtEveryStep(Hands hands) implements AgendaSource {

  private static final LocalTime AFTERNOON = LocalTime.of(15, 15);
  private static final LocalDate DAY = LocalDate.of(2007, 4, 23);
  private static final LocalDate LAST_DAY = LocalDate.of(2010, 3, 31);
  private static final int AHEAD = 40;
  private static final String EXAMINE = "examineDesignation";
  private static final String CORRECT = "correctDesignation";
  private static final String DECIDE = "decideDesignation";

  /** Where each of them comes to: waiting at a step, refused, or withdrawn. */
  private static final List<Course> COURSES =
      List.of(
          Course.waitingAt(EXAMINE),
          Course.found(Map.of(EXAMINE, "RETURN")).andThenWaitsAt(CORRECT),
          Course.waitingAt(DECIDE),
          Course.found(Map.of(DECIDE, "REFUSE")),
          Course.found(Map.of(EXAMINE, "RETURN", CORRECT, "WITHDRAW")));

  @Override
  public void plan(Agenda agenda) {
    Map<String, String> elsewhere = elsewhere(hands.setting().projects());
    List<InventedOrganization> applicants =
        InventedOrganization.of(hands.setting().programme()).stream()
            .filter(o -> elsewhere.containsKey(o.project()) && Irregularities.isOrderly(o.id()))
            .toList();
    for (int n = 0; n < Math.min(COURSES.size(), applicants.size()); n++) {
      InventedOrganization one = applicants.get(n * applicants.size() / COURSES.size());
      Course course = COURSES.get(n);
      String project = elsewhere.get(one.project());
      hands.plan(
          agenda,
          DAY,
          AFTERNOON,
          String.valueOf(project),
          "applies elsewhere:" + one.id(),
          () -> apply(one, String.valueOf(project), course));
    }
  }

  /** By project, the next of the same bureau, where there is another. */
  private static Map<String, String> elsewhere(List<ProjectEntry> projects) {
    Map<String, String> next = new LinkedHashMap<>();
    for (int i = 0; i < projects.size(); i++) {
      for (int step = 1; step < projects.size(); step++) {
        ProjectEntry other = projects.get((i + step) % projects.size());
        if (other.bureau().equals(projects.get(i).bureau())) {
          next.put(projects.get(i).id(), other.id());
          break;
        }
      }
    }
    return next;
  }

  private void apply(InventedOrganization one, String project, Course course) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("project", project);
    said.put("kind", DesignationKind.BASE);
    said.put("purpose", "隣接するプロジェクトの企業とも研究会と商談会を開く。");
    said.put("core", one.core());
    said.put("from", hands.workingDay(hands.setting().today(), AHEAD));
    said.put("until", LAST_DAY);
    String designation =
        hands.file(one.staff(), "organization", "apply-for-designation", one.id(), said);
    hands.setting().courses().set(designation, course);
  }
}
