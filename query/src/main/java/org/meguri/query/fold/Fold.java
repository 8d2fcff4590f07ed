package org.meguri.query.fold;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.command.EventName;
import org.meguri.command.Fact;
import org.meguri.command.storage.Recorded;

/**
 * A pure fold {@code (state, event) -> state}. An event it neither handles nor leaves out by name
 * is a fault, so that none is forgotten.
 */
public final class Fold<S> {

  /** What one kind of event makes of a state. */
  @FunctionalInterface
  public interface Step<S, F extends Fact> {
    S after(S state, F fact, Recorded recorded);
  }

  private final Map<Class<?>, Step<S, Fact>> steps = new HashMap<>();
  private final Set<Class<?>> leftOut = new HashSet<>();

  /** Handles one kind of event. */
  public <F extends Fact> Fold<S> on(Class<F> kind, Step<S, F> step) {
    known(kind);
    steps.put(kind, (state, fact, recorded) -> step.after(state, kind.cast(fact), recorded));
    return this;
  }

  /** Leaves kinds of events out on purpose: the question asked does not depend on them. */
  @SafeVarargs
  public final Fold<S> leavesOut(Class<? extends Fact>... kinds) {
    for (Class<? extends Fact> kind : kinds) {
      known(kind);
      leftOut.add(kind);
    }
    return this;
  }

  /** Leaves out every kind of event of a case kind. */
  public Fold<S> leavesOutAllOf(Class<? extends Fact> caseKind) {
    for (Class<?> kind : caseKind.getPermittedSubclasses()) {
      leavesOut(kind.asSubclass(Fact.class));
    }
    return this;
  }

  /** Leaves out every kind of event of the cases that have a fold of their own. */
  public Fold<S> leavesOutOtherCases() {
    OtherCases.EVENTS.forEach(this::leavesOutAllOf);
    return this;
  }

  /** The state after one more event. */
  public S on(S state, Recorded recorded) {
    Class<?> kind = recorded.fact().getClass();
    @Nullable Step<S, Fact> step = steps.get(kind);
    if (step != null) {
      return step.after(state, recorded.fact(), recorded);
    }
    if (!leftOut.contains(kind)) {
      throw new IllegalStateException("No step for event " + recorded.name());
    }
    return state;
  }

  /** Whether the state depends on this kind of event. */
  public boolean handles(Fact fact) {
    return steps.containsKey(fact.getClass());
  }

  /** Stored names of the events it handles. */
  public Set<String> handled() {
    return names(steps.keySet());
  }

  /** Stored names of the events it leaves out. */
  public Set<String> leftOut() {
    return names(leftOut);
  }

  private void known(Class<?> kind) {
    if (steps.containsKey(kind) || leftOut.contains(kind)) {
      throw new IllegalArgumentException(kind + " is named twice");
    }
  }

  private static Set<String> names(Set<Class<?>> kinds) {
    return kinds.stream().map(Fold::nameOf).collect(Collectors.toUnmodifiableSet());
  }

  private static String nameOf(Class<?> kind) {
    @Nullable EventName name = kind.getAnnotation(EventName.class);
    if (name == null) {
      throw new IllegalArgumentException(kind + " has no stored name");
    }
    return name.value();
  }
}
