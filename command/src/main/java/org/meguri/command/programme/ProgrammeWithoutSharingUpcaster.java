package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/** Programmes taken before there was a rule to share the budget by (revision 4) have none. */
@Component
class ProgrammeWithoutSharingUpcaster extends SingleEventUpcaster {
  static final String FROM = "4";
  static final String TO = "5";

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "programme.imported".equals(type.getName()) && FROM.equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), TO),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          now.withObject("/content").putNull("budgetRule");
          return now;
        });
  }
}
