package org.meguri.command.commission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/** Reviewers assigned before conflicts were computed (revision 1) name no facts. */
@Component
class AssignmentUpcaster extends SingleEventUpcaster {

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "review.reviewers-assigned".equals(type.getName()) && "1".equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "2"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          now.putArray("grounds");
          return now;
        });
  }
}
