package org.meguri.workflows.doing;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
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

/**
 * Describes each act by itself. What one asks depends on the case and on who asks, so the body is
 * described by where its fields are answered.
 */
@Component
class ActsDescription implements OpenApiCustomizer {

  private final Acts acts;

  ActsDescription(Acts acts) {
    this.acts = acts;
  }

  @Override
  public void customise(OpenAPI api) {
    for (Act act : acts.all()) {
      String kind = "/api/cases/" + act.caseKind();
      String path = kind + (act.onList() ? "/" : "/{id}/") + act.name();
      api.getPaths().addPathItem(path, new PathItem().post(described(act, kind)));
    }
  }

  private Operation described(Act act, String kind) {
    Operation post =
        new Operation()
            .tags(List.of(act.caseKind()))
            .operationId(act.caseKind() + "-" + act.name())
            .summary(acts.label(act, Locale.ENGLISH))
            .addParametersItem(parameter("header", Commanding.KEY))
            .requestBody(body(kind + (act.onList() ? "/acts" : "/{id}/acts")))
            .responses(responses());
    return act.onList() ? post : post.addParametersItem(parameter("path", "id"));
  }

  private static Parameter parameter(String in, String name) {
    return new Parameter().in(in).name(name).required(true).schema(new StringSchema());
  }

  private static RequestBody body(String where) {
    ObjectSchema fields = new ObjectSchema();
    fields.setDescription("The fields that GET " + where + " answers for this act, by name");
    fields.setAdditionalProperties(true);
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
