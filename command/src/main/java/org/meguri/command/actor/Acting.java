package org.meguri.command.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a command comes with besides its content: who, for whom, under which id, in which business
 * action, task and process, and where its figures come from. Becomes the envelope of every event
 * that follows.
 */
public record Acting(
    PersonId person,
    @Nullable PersonId onBehalfOf,
    CommandId commandId,
    @Nullable String correlation,
    @Nullable String task,
    @Nullable String processInstance,
    Origin origin) {

  public static Acting as(PersonId person, CommandId commandId) {
    return new Acting(person, null, commandId, null, null, null, Origin.WORK);
  }

  /**
   * A delegate's hand: its id derives from process instance, activity instance and step, so that a
   * redelivered job repeats it.
   */
  public static Acting system(String processInstance, String activityInstance, String step) {
    return new Acting(
        PersonId.SYSTEM,
        null,
        CommandId.of(processInstance + ":" + activityInstance + ":" + step),
        null,
        null,
        processInstance,
        Origin.WORK);
  }

  public Acting onBehalfOf(@Nullable PersonId other) {
    return new Acting(person, other, commandId, correlation, task, processInstance, origin);
  }

  public Acting correlated(@Nullable String to) {
    return new Acting(person, onBehalfOf, commandId, to, task, processInstance, origin);
  }

  public Acting inTask(@Nullable String theTask, @Nullable String theProcess) {
    return new Acting(person, onBehalfOf, commandId, correlation, theTask, theProcess, origin);
  }

  public Acting from(Origin theOrigin) {
    return new Acting(person, onBehalfOf, commandId, correlation, task, processInstance, theOrigin);
  }
}
