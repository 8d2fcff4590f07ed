package org.meguri.query.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.query.fold.Copy;

/** The passage of one process instance through its diagram. */
public record Passage(
    String processInstance,
    String process,
    int processVersion,
    String caseId,
    @Nullable String caller,
    Instant startedAt,
    List<Step> steps,
    @Nullable Instant endedAt,
    @Nullable String endedIn) {

  /** The same, going on by another version of its diagram. */
  Passage by(int version) {
    return new Passage(
        processInstance, process, version, caseId, caller, startedAt, steps, endedAt, endedIn);
  }

  /**
   * One activity entered, and left unless it is where the process stands now; its instance matters
   * only until it is left.
   */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Step(
      String element,
      @Nullable String activityInstance,
      Instant enteredAt,
      @Nullable Instant leftAt,
      boolean cancelled) {

    Step left(Instant when, boolean byCancelling) {
      return new Step(element, null, enteredAt, when, byCancelling);
    }
  }

  /** Where the process stands now. */
  @JsonIgnore
  public List<Step> current() {
    return endedAt != null ? List.of() : steps.stream().filter(s -> s.leftAt() == null).toList();
  }

  Passage entered(Step step) {
    return with(Copy.plus(steps, step));
  }

  Passage left(String activityInstance, Instant when, boolean cancelled) {
    List<Step> copy = new ArrayList<>(steps);
    for (int i = copy.size() - 1; i >= 0; i--) {
      if (activityInstance.equals(copy.get(i).activityInstance())) {
        copy.set(i, copy.get(i).left(when, cancelled));
        return with(Collections.unmodifiableList(copy));
      }
    }
    return this;
  }

  Passage ended(Instant when, String element) {
    return new Passage(
        processInstance, process, processVersion, caseId, caller, startedAt, steps, when, element);
  }

  private Passage with(List<Step> newSteps) {
    return new Passage(
        processInstance,
        process,
        processVersion,
        caseId,
        caller,
        startedAt,
        newSteps,
        endedAt,
        endedIn);
  }
}
