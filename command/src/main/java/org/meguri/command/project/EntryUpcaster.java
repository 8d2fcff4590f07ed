package org.meguri.command.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/** Projects entered before they kept their parts (revision 1) have none. */
@Component
class EntryUpcaster extends SingleEventUpcaster {

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "project.prepared".equals(type.getName()) && "1".equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "2"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          now.putArray("sections");
          return now;
        });
  }
}
