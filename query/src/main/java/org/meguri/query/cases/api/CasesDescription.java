package org.meguri.query.cases.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.query.cases.CaseKind;
import org.meguri.query.cases.Kinds;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes the endpoints of each kind by themselves, with the state the kind has. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class CasesDescription implements OpenApiCustomizer {

  private static final String OF_ANY = "/api/cases/{kind}";

  private final Kinds kinds;

  CasesDescription(Kinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public void customise(OpenAPI api) {
    Map<String, PathItem> general = new LinkedHashMap<>();
    api.getPaths()
        .forEach(
            (path, item) -> {
              if (path.startsWith(OF_ANY)) {
                general.put(path, item);
              }
            });
    general.keySet().forEach(api.getPaths()::remove);
    for (CaseKind<?> kind : kinds.all()) {
      general.forEach((path, item) -> describe(api, kind, path, item));
    }
  }

  private static void describe(OpenAPI api, CaseKind<?> kind, String path, PathItem item) {
    Operation get = item.getGet();
    if (get == null) {
      return;
    }
    Operation own = new Operation();
    own.setTags(List.of(kind.key()));
    own.setOperationId(get.getOperationId() + "-" + kind.key());
    own.setSummary(get.getSummary());
    own.setParameters(
        get.getParameters().stream().filter(each -> !each.getName().equals("kind")).toList());
    own.setResponses(
        path.equals(OF_ANY + "/{id}")
            ? withState(api, kind, get.getResponses())
            : get.getResponses());
    api.getPaths().addPathItem(path.replace("{kind}", kind.key()), new PathItem().get(own));
  }

  /** The same answer, with the kind's own state in it. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // as the model has it
  private static ApiResponses withState(OpenAPI api, CaseKind<?> kind, ApiResponses general) {
    Components components = api.getComponents();
    Map<String, Schema> state = ModelConverters.getInstance().readAll(kind.state());
    state.forEach(components::addSchemas);
    Schema<?> document = components.getSchemas().get("Document");
    Schema<?> own = new ObjectSchema();
    if (document != null && document.getProperties() != null) {
      document.getProperties().forEach(own::addProperty);
    }
    own.addProperty(
        "state", new Schema<>().$ref("#/components/schemas/" + kind.state().getSimpleName()));
    ApiResponses responses = new ApiResponses();
    general.forEach(
        (status, response) -> {
          ApiResponse described = new ApiResponse().description(response.getDescription());
          Content content = response.getContent();
          if (status.equals("200")) {
            content = new Content().addMediaType("application/json", new MediaType().schema(own));
          }
          responses.addApiResponse(status, described.content(content));
        });
    return responses;
  }
}
