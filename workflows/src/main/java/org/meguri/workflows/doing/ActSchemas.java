package org.meguri.workflows.doing;

import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.meguri.command.actor.PersonId;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.Labels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an act asks, as a schema: its fields as they are for a case nobody has. What is preset or
 * offered for one case and one reader is for {@code GET …/acts} to say.
 */
@Component
class ActSchemas {

  private static final String NO_CASE = "none";

  private final Labels labels;
  private final TransactionOperations transactions;
  private final java.time.Clock clock;

  ActSchemas(Labels labels, TransactionOperations transactions, java.time.Clock clock) {
    this.labels = labels;
    this.transactions = transactions;
    this.clock = clock;
  }

  Schema<?> of(Act act) {
    ObjectSchema form = new ObjectSchema();
    for (Field field : fields(act)) {
      form.addProperty(field.name(), described(field));
      if (field.required() && field.when() == null) {
        form.addRequiredItem(field.name());
      }
    }
    form.addProperty(
        "about", new StringSchema().description("the part of the case that is meant, if any"));
    form.setAdditionalProperties(false);
    return form;
  }

  List<Field> fields(Act act) {
    String id = act.onList() ? act.caseKind() : NO_CASE;
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
    Matter matter = new Matter(id, "", PersonId.SYSTEM, today);
    List<Field> fields = transactions.execute(status -> act.asks(matter));
    return fields == null ? List.of() : fields;
  }

  private Schema<?> described(Field field) {
    Schema<?> schema = typed(field);
    StringBuilder text = new StringBuilder(word(field.label()));
    if (field.unit() != null) {
      text.append(" (").append(word(field.unit())).append(')');
    }
    if (field.lookup() != null && !field.lookup().kinds().isEmpty()) {
      text.append("; id of: ").append(String.join(", ", field.lookup().kinds()));
      text.append(field.lookup().several() ? "; one to a line" : "");
    }
    if (field.when() != null) {
      text.append("; only with ").append(field.when().field()).append(" of ");
      text.append(String.join(", ", field.when().values()));
    }
    return schema.description(text.toString());
  }

  private static Schema<?> typed(Field field) {
    return switch (field.kind()) {
      case TEXT, LONG_TEXT, CASE -> new StringSchema().maxLength(field.maxLength());
      case WHOLE_NUMBER -> within(new IntegerSchema().format("int64"), field);
      case DECIMAL -> within(new NumberSchema(), field);
      case DATE -> new DateSchema();
      case HIDDEN -> new IntegerSchema().description("the version that was read");
      case CHOICE -> {
        StringSchema one = new StringSchema();
        field.options().forEach(option -> one.addEnumItem(option.value()));
        yield one;
      }
    };
  }

  private static Schema<?> within(Schema<?> number, Field field) {
    number.setMinimum(field.minimum());
    number.setMaximum(field.maximum());
    return number;
  }

  private String word(Label label) {
    return labels.text(label, Locale.ENGLISH);
  }
}
