package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they could ask their members (revision 2) ask them nothing; the older of
 * them name no overall assessments.
 */
@Component
class ProgrammeWithoutMonitoringUpcaster extends SingleEventUpcaster {
  static final String FROM = "2";
  static final String TO = "3";

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
          ObjectNode content = now.withObject("/content");
          content.putNull("monitoring");
          if (!content.has("overallAssessments")) {
            content.putArray("overallAssessments");
          }
          return now;
        });
  }
}
