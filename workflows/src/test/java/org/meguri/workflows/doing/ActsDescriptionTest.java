package org.meguri.workflows.doing;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Office;

/** What other systems are told of the acts. */
class ActsDescriptionTest {

  private static final Office OFFICE = Office.open();
  private static final OpenAPI API = new OpenAPI().paths(new Paths()).components(new Components());

  @BeforeAll
  static void described() {
    OFFICE.bean(ActsDescription.class).customise(API);
  }

  @Test
  void everyActHasItsPathAndASchemaOfWhatItAsks() {
    for (Act act : OFFICE.bean(Acts.class).all()) {
      String path = "/api/cases/" + act.caseKind() + (act.onList() ? "/" : "/{id}/") + act.name();
      assertThat(API.getPaths()).containsKey(path);
      String ref =
          API.getPaths()
              .get(path)
              .getPost()
              .getRequestBody()
              .getContent()
              .get("application/json")
              .getSchema()
              .get$ref();
      Schema<?> schema =
          API.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
      assertThat(schema.getProperties())
          .as(path)
          .containsKeys(
              OFFICE.bean(ActSchemas.class).fields(act).stream()
                  .map(field -> field.name())
                  .toArray(String[]::new));
      assertThat(schema.getAdditionalProperties()).isEqualTo(false);
    }
  }

  @Test
  void aSchemaSaysTypesWhatIsRequiredAndWhatCanBeChosen() {
    Schema<?> activity = API.getComponents().getSchemas().get("activity.record");
    assertThat(activity.getRequired()).contains("kind", "heldOn").doesNotContain("participants");
    assertThat(property(activity, "heldOn").getFormat()).isEqualTo("date");
    assertThat(property(activity, "kind").getEnum()).hasToString(enumOfKinds());
    assertThat(property(activity, "participants").getType()).isEqualTo("integer");
    assertThat(property(activity, "participants").getDescription()).contains("only with kind");
    assertThat(property(activity, "member").getDescription()).contains("id of: member");
    assertThat(property(activity, "subject").getMaxLength()).isPositive();
  }

  private static String enumOfKinds() {
    return java.util.Arrays.toString(org.meguri.command.activity.ActivityKind.values());
  }

  private static Schema<?> property(Schema<?> of, String name) {
    return (Schema<?>) of.getProperties().get(name);
  }
}
