package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/** Programmes taken before framework rules could be stated (revision 3) state none. */
@Component
class ProgrammeWithoutRulesUpcaster extends SingleEventUpcaster {
  private static final String FROM = "3";

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "programme.imported".equals(type.getName()) && FROM.equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "4"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          now.withObject("/content").putArray("frameworkRules");
          return now;
        });
  }
}
