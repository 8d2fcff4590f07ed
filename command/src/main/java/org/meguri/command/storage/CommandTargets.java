package org.meguri.command.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Which case a command is for; looked up once for each kind of command. */
final class CommandTargets implements CommandTargetResolver {
  private static final ClassValue<Optional<Method>> TARGET =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> kind) {
          return kind.isRecord() ? annotated(kind) : Optional.empty();
        }
      };

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    String target =
        of(command.getPayload())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        command.getPayloadType().getName() + " names no case it is for"));
    return new VersionedAggregateIdentifier(target, null);
  }

  /** Empty for a command that is for no case. */
  static Optional<String> of(Object command) {
    return TARGET.get(command.getClass()).map(method -> target(method, command));
  }

  private static Optional<Method> annotated(Class<?> kind) {
    for (RecordComponent component : kind.getRecordComponents()) {
      Method accessor = component.getAccessor();
      if (accessor.isAnnotationPresent(TargetAggregateIdentifier.class)) {
        accessor.setAccessible(true);
        return Optional.of(accessor);
      }
    }
    return Optional.empty();
  }

  private static String target(Method accessor, Object command) {
    try {
      Object target = accessor.invoke(command);
      if (target == null) {
        throw new IllegalArgumentException(command.getClass().getName() + " is for no case at all");
      }
      return target.toString();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "The case of " + command.getClass().getName() + " cannot be read", e);
    }
  }
}
