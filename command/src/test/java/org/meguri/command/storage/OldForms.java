package org.meguri.command.storage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.meguri.command.Fact;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Reads stored payloads as the product does, with every upcaster of the command module. */
final class OldForms {
  private final FactReader reader;

  private OldForms(FactReader reader) {
    this.reader = reader;
  }

  static OldForms of(StoredForm form, StoredNames names) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(EventUpcaster.class));
    List<EventUpcaster> upcasters =
        scanner.findCandidateComponents("org.meguri.command").stream()
            .map(BeanDefinition::getBeanClassName)
            .<Class<?>>map(name -> ClassUtils.resolveClassName(Objects.requireNonNull(name), null))
            .map(type -> (EventUpcaster) BeanUtils.instantiateClass(type))
            .toList();
    return new OldForms(new FactReader(form, names, new EventUpcasterChain(upcasters)));
  }

  Fact read(String name, String revision, String payload) {
    Instant at = Instant.parse("2006-04-03T00:15:30Z");
    return reader
        .read(
            new StoredRow(
                1,
                "event-1",
                "case",
                "stream-1",
                0,
                name,
                Integer.parseInt(revision),
                payload,
                ENVELOPE,
                at,
                at))
        .fact();
  }

  private static final String ENVELOPE = "{\"actor\":\"p-system\",\"origin\":\"WORK\"}";
}
