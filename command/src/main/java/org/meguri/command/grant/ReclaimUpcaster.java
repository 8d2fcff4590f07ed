package org.meguri.command.grant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.meguri.command.programme.ProgrammeFile;
import org.springframework.stereotype.Component;

/** Reclaims ordered before programmes set the rate (revision 1) bear the one of the law. */
@Component
class ReclaimUpcaster extends SingleEventUpcaster {

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "grant.reclaim-ordered".equals(type.getName()) && "1".equals(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "2"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          boolean bears = payload.path("surcharge").asBoolean();
          now.put(
              "surchargePercentAYear",
              bears ? ProgrammeFile.Rules.SURCHARGE_OF_THE_LAW : BigDecimal.ZERO);
          return now;
        });
  }
}
