package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they set the surcharge on reclaimed grants (revision 1) have the law's;
 * those of before framework rules could be stated (revision 2) state none.
 */
@Component
class ProgrammeUpcaster extends SingleEventUpcaster {

  private static final Set<String> OLD = Set.of("1", "2");

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation stored) {
    SerializedType type = stored.getType();
    return "programme.imported".equals(type.getName()) && OLD.contains(type.getRevision());
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
    return stored.upcastPayload(
        new SimpleSerializedType(stored.getType().getName(), "3"),
        JsonNode.class,
        payload -> {
          ObjectNode now = payload.deepCopy();
          if ("1".equals(stored.getType().getRevision())) {
            now.withObject("/content/rules")
                .put("surchargePercentAYear", ProgrammeFile.Rules.SURCHARGE_OF_THE_LAW);
          }
          now.withObject("/content").putArray("frameworkRules");
          return now;
        });
  }
}
