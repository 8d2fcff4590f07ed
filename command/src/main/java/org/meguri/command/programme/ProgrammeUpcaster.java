package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they set the surcharge on reclaimed grants (revision 1) have the law's.
 */
@Component
class ProgrammeUpcaster extends SingleEventUpcaster {

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "programme.imported".equals(type.getName()) && "1".equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "2"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          now.withObject("/content/rules")
              .put("surchargePercentAYear", ProgrammeFile.Rules.SURCHARGE_OF_THE_LAW);
          return now;
        });
  }
}
