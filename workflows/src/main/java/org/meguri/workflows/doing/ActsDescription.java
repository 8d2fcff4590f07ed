package org.meguri.workflows.doing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import org.meguri.query.api.Commanding;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes each act by itself, with a schema of what it asks. */
@Component
class ActsDescription implements OpenApiCustomizer {

  private final Acts acts;
  private final ActSchemas schemas;

  ActsDescription(Acts acts, ActSchemas schemas) {
    this.acts = acts;
    this.schemas = schemas;
  }

  @Override
  public void customise(OpenAPI api) {
    for (Act act : acts.all()) {
      String kind = "/api/cases/" + act.caseKind();
      String path = kind + (act.onList() ? "/" : "/{id}/") + act.name();
      api.getComponents().addSchemas(schema(act), schemas.of(act));
      api.getPaths().addPathItem(path, new PathItem().post(described(act)));
    }
  }

  private Operation described(Act act) {
    Operation post =
        new Operation()
            .tags(List.of(act.caseKind()))
            .operationId(act.caseKind() + "-" + act.name())
            .summary(acts.label(act, Locale.ENGLISH))
            .addParametersItem(parameter("header", Commanding.KEY))
            .requestBody(body(act))
            .responses(responses());
    return act.onList() ? post : post.addParametersItem(parameter("path", "id"));
  }

  private static Parameter parameter(String in, String name) {
    return new Parameter().in(in).name(name).required(true).schema(new StringSchema());
  }

  /** Its name among the schemas: {@code grant.apply}. */
  static String schema(Act act) {
    return act.caseKind() + "." + act.name();
  }

  private static RequestBody body(Act act) {
    Schema<?> fields = new Schema<>().$ref("#/components/schemas/" + schema(act));
    return new RequestBody()
        .required(true)
        .content(new Content().addMediaType("application/json", new MediaType().schema(fields)));
  }

  private static ApiResponses responses() {
    return new ApiResponses()
        .addApiResponse("200", new ApiResponse().description("Recorded, under the case it names"))
        .addApiResponse(
            "422", new ApiResponse().description("A rule or a field, named, refuses it"));
  }
}
