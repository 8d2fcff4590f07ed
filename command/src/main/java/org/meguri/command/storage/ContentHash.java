package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether two commands say the same. Keyed with the installation's secret, because a plain hash of
 * a name or a login could be guessed back.
 */
final class ContentHash {
  private final ObjectMapper json = StoredJson.mapper();
  private final SecretKeySpec secret;

  ContentHash(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  String of(Object command) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      mac.update(nameOf(command.getClass()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of()
          .formatHex(mac.doFinal(canonical(command).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("No hash of " + command.getClass().getSimpleName(), e);
    }
  }

  private static String nameOf(Class<?> type) {
    return type.getSimpleName();
  }

  private String canonical(Object command) throws JsonProcessingException {
    JsonNode tree = json.valueToTree(command);
    if (tree instanceof ObjectNode fields && command.getClass().isRecord()) {
      sortSets(command, fields);
    }
    return json.writeValueAsString(tree);
  }

  /** A set has no order of its own, and may be walked in another one by another run. */
  private void sortSets(Object command, ObjectNode fields) {
    for (RecordComponent component : command.getClass().getRecordComponents()) {
      if (Set.class.isAssignableFrom(component.getType())
          && fields.get(component.getName()) instanceof ArrayNode elements) {
        Collection<String> sorted = new TreeSet<>();
        elements.forEach(element -> sorted.add(element.toString()));
        ArrayNode inOrder = json.createArrayNode();
        sorted.forEach(inOrder::add);
        fields.set(component.getName(), inOrder);
      }
    }
  }
}
