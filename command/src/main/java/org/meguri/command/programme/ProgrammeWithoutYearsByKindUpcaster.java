package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they set the years of each kind of conflict (revision 6) have one number
 * for all kinds. Upcasters are chained in the order of their names.
 */
@Component
class ProgrammeWithoutYearsByKindUpcaster extends SingleEventUpcaster {
  private static final String FROM = "6";
  private static final String TO = "7";

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
          now.withObject("/content/rules").putObject("conflictRule");
          return now;
        });
  }
}
