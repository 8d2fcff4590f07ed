package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they set the days of their season (revision 5) had those the product set
 * for all; their survey windows, grades and offices went by the product's own words. Upcasters are
 * chained in the order of their names.
 */
@Component
class ProgrammeWithoutYearlyDaysUpcaster extends SingleEventUpcaster {
  private static final String FROM = "5";
  private static final String TO = "6";

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
          ObjectNode season = content.putObject("season");
          day(season, "planningOpens", "--01-10");
          day(season, "planDue", "--02-15");
          day(season, "programmeAssessed", "--11-01");
          content.putArray("grades");
          content.putArray("marks");
          content.putArray("words");
          return now;
        });
  }

  private static void day(ObjectNode season, String field, String day) {
    season.putObject(field).put("yearOffset", 0).put("day", day);
  }
}
