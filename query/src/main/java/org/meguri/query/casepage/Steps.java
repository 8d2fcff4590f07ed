package org.meguri.query.casepage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
    @Nullable Instant then = asOf == null ? null : found.recordedAt();
    String state =
        "/api/projects/%s/diagram?process=%s".formatted(found.project(), passage.processInstance());
    return view(
        passage,
        asOf == null ? state : state + "&asOf=" + asOf,
        then == null ? clock.instant() : then,
        element -> holder(found, passage, element));
  }

  /**
   * One process of any case; {@code state} is where the diagram finds how it stands, {@code holder}
   * answers who has the task at an element.
   */
  public View view(
      Passage passage, String state, Instant now, Function<String, @Nullable String> holder) {
    Optional<Diagram> drawn = drawings.of(passage.process());
    return new View(
        passage.process(),
        "/diagrams/" + passage.process() + ".bpmn",
        state,
        steps(passage, drawn, now, holder));
  }

  private List<Step> steps(
      Passage passage,
      Optional<Diagram> drawn,
      Instant now,
      Function<String, @Nullable String> holder) {
    List<Step> steps = new ArrayList<>();
    for (Passage.Step step : passage.steps()) {
      boolean current = step.leftAt() == null && passage.endedAt() == null;
      if (!step.cancelled() && isListed(drawn, step.element())) {
        steps.add(current ? current(drawn, step, now, holder) : done(drawn, step));
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

  private static Step current(
      Optional<Diagram> drawn,
      Passage.Step step,
      Instant now,
      Function<String, @Nullable String> holder) {
    return new Step(
        step.element(),
        name(drawn, step.element()),
        "current",
        step.enteredAt(),
        holder.apply(step.element()),
        Math.max(0, Duration.between(step.enteredAt(), now).toDays()));
  }

  private @Nullable String holder(ProjectCase found, Passage passage, String element) {
    return found.heading().tasks().values().stream()
        .filter(each -> each.processInstance().equals(passage.processInstance()))
        .filter(each -> each.element().equals(element))
        .findFirst()
        .map(
            task -> people.holder(task.holder(), task.candidate(), LocaleContextHolder.getLocale()))
        .orElse(null);
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
