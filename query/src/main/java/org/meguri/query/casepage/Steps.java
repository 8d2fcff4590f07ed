package org.meguri.query.casepage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.query.casefile.OpenTask;
import org.meguri.query.casefile.Passage;
import org.meguri.query.casefile.ProjectCase;
import org.meguri.query.diagram.Diagram;
import org.meguri.query.diagram.Drawings;
import org.meguri.query.diagram.Standing;
import org.meguri.query.frame.Languages;
import org.meguri.query.frame.People;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Processes of a case: the drawing's address, where it stands, and the same as a list of steps. */
@Component
public class Steps {

  private static final int DRAWN_AT_MOST = 4;

  private final Drawings drawings;
  private final People people;
  private final Clock clock;

  Steps(Drawings drawings, People people, Clock clock) {
    this.drawings = drawings;
    this.people = people;
    this.clock = clock;
  }

  /** A process as the page shows it. */
  public record View(String process, String src, String stateSrc, List<Step> steps) {}

  /** One step: done, current with since when and who holds it, or next. */
  public record Step(
      String element,
      String name,
      String state,
      @Nullable Instant since,
      @Nullable String holder,
      @Nullable Long days) {}

  /** Processes under way first; of ended ones only the latest. */
  public List<View> of(ProjectCase found, @Nullable String asOf) {
    List<View> views = new ArrayList<>();
    for (Passage passage : Standing.inOrder(found)) {
      if (views.size() < DRAWN_AT_MOST) {
        views.add(view(found, passage, asOf));
      }
    }
    return views;
  }

  private View view(ProjectCase found, Passage passage, @Nullable String asOf) {
    Optional<Diagram> drawn = drawings.of(passage.process());
    @Nullable Instant then = asOf == null ? null : found.recordedAt();
    Instant now = then == null ? clock.instant() : then;
    String state =
        "/api/projects/%s/diagram?process=%s".formatted(found.project(), passage.processInstance());
    return new View(
        passage.process(),
        "/diagrams/" + passage.process() + ".bpmn",
        asOf == null ? state : state + "&asOf=" + asOf,
        steps(found, passage, drawn, now));
  }

  private List<Step> steps(
      ProjectCase found, Passage passage, Optional<Diagram> drawn, Instant now) {
    List<Step> steps = new ArrayList<>();
    for (Passage.Step step : passage.steps()) {
      boolean current = step.leftAt() == null && passage.endedAt() == null;
      if (!step.cancelled() && isListed(drawn, step.element())) {
        steps.add(current ? current(found, passage, drawn, step, now) : done(drawn, step));
      }
    }
    Standing standing = Standing.of(passage, drawn);
    for (String next : standing.next()) {
      if (isListed(drawn, next)) {
        steps.add(new Step(next, name(drawn, next), "next", null, null, null));
      }
    }
    return steps;
  }

  private Step done(Optional<Diagram> drawn, Passage.Step step) {
    return new Step(step.element(), name(drawn, step.element()), "done", step.leftAt(), null, null);
  }

  private Step current(
      ProjectCase found, Passage passage, Optional<Diagram> drawn, Passage.Step step, Instant now) {
    @Nullable OpenTask task =
        found.heading().tasks().values().stream()
            .filter(each -> each.processInstance().equals(passage.processInstance()))
            .filter(each -> each.element().equals(step.element()))
            .findFirst()
            .orElse(null);
    Locale locale = LocaleContextHolder.getLocale();
    return new Step(
        step.element(),
        name(drawn, step.element()),
        "current",
        step.enteredAt(),
        task == null ? null : people.holder(task.holder(), task.candidate(), locale),
        Math.max(0, Duration.between(step.enteredAt(), now).toDays()));
  }

  private static boolean isListed(Optional<Diagram> drawn, String element) {
    return drawn
        .map(diagram -> diagram.elements().get(element))
        .map(Diagram.Element::isStep)
        .orElse(drawn.isEmpty());
  }

  private static String name(Optional<Diagram> drawn, String element) {
    return drawn
        .map(diagram -> diagram.elements().get(element))
        .map(each -> each.name(Languages.of(LocaleContextHolder.getLocale())))
        .filter(name -> !name.isBlank())
        .orElse(element);
  }
}
