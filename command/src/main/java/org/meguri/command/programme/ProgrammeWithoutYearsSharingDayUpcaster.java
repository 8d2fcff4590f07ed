package org.meguri.command.programme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.MonthDay;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.stereotype.Component;

/**
 * Programmes taken before they said from which day on a year's budget is shared (revision 7) had
 * the product's: two months before the year. Upcasters are chained in the order of their names.
 */
@Component
class ProgrammeWithoutYearsSharingDayUpcaster extends SingleEventUpcaster {
  private static final String FROM = "7";
  private static final String TO = "8";
  private static final int MONTHS_BEFORE = 2;
  private static final int ANY_YEAR = 2000;

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
          int startMonth = now.at("/content/fiscalYearStartMonth").asInt();
          LocalDate opens =
              LocalDate.of(ANY_YEAR, 1, 1).plusMonths(startMonth - 1L - MONTHS_BEFORE);
          now.withObject("/content/season/sharingOpens")
              .put("yearOffset", opens.getYear() - ANY_YEAR)
              .put("day", MonthDay.from(opens).toString());
          return now;
        });
  }
}
