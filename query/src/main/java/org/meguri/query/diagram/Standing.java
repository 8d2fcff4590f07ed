package org.meguri.query.diagram;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meguri.query.casefile.Passage;
import org.meguri.query.casefile.ProjectCase;

/** Where a process of a case stands in its diagram, by element ids. */
public record Standing(
    String process,
    String processInstance,
    String caseId,
    Set<String> done,
    Set<String> current,
    Set<String> next,
    Set<String> failed) {

  /** Of one passage; without a drawing nothing is known of what comes next. */
  public static Standing of(Passage passage, Optional<Diagram> diagram) {
    Set<String> current = new LinkedHashSet<>();
    passage.current().forEach(step -> current.add(step.element()));
    Set<String> done = new LinkedHashSet<>();
    passage.steps().stream()
        .filter(step -> step.leftAt() != null && !step.cancelled())
        .map(Passage.Step::element)
        .filter(element -> !current.contains(element))
        .forEach(done::add);
    if (passage.endedIn() != null) {
      done.add(passage.endedIn());
    }
    Set<String> next = new LinkedHashSet<>();
    diagram.ifPresent(drawn -> next.addAll(drawn.after(current)));
    next.removeAll(current);
    next.removeAll(done);
    return new Standing(
        passage.process(),
        passage.processInstance(),
        passage.caseId(),
        done,
        current,
        next,
        Set.of());
  }

  /** The passages of a case, those under way first, then the latest. */
  public static List<Passage> inOrder(ProjectCase project) {
    return project.passages().values().stream()
        .sorted(
            Comparator.comparing((Passage passage) -> passage.endedAt() != null)
                .thenComparing(Passage::startedAt, Comparator.reverseOrder())
                .thenComparing(Passage::processInstance))
        .toList();
  }

  /** A passage by its instance, or the first of that process. */
  public static Optional<Passage> find(ProjectCase project, String processOrInstance) {
    return Optional.ofNullable(project.passages().get(processOrInstance))
        .or(
            () ->
                inOrder(project).stream()
                    .filter(passage -> passage.process().equals(processOrInstance))
                    .findFirst());
  }
}
