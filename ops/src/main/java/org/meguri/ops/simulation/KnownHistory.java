package org.meguri.ops.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of the projects from the first term's last year on: the nineteen it had, what the
 * second term makes of each, the one adopted later; and one integration in FY2010, which is
 * invented.
 */
record KnownHistory(byte[] firstTerm, byte[] secondTerm, JsonNode later, Set<String> only) {

  static final String FIRST_TERM = "/meguri/programmes/first-term.json";
  static final String SECOND_TERM = "/meguri/programmes/second-term.json";
  private static final String LATER = "/meguri/history/adopted-later.json";

  /** The day the second term begins, on which everything decided before takes effect. */
  static final LocalDate SECOND_TERM_BEGINS = LocalDate.of(2006, 4, 1);

  static final LocalDate ADOPTED_LATER_FROM = LocalDate.of(2007, 10, 1);

  /** Invented: the source knows of no such integration. */
  static final String INTEGRATED = "tokai-bio-manufacturing-creation";

  static final String INTO = "tokai-manufacturing-creation";
  static final LocalDate ENDED_FROM = LocalDate.of(2011, 3, 1);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of all projects, or of some. */
  static KnownHistory of(Set<String> only) {
    return new KnownHistory(
        ProgrammeResource.read(FIRST_TERM, Set.of()),
        ProgrammeResource.read(SECOND_TERM, only),
        tree(ProgrammeResource.read(LATER, Set.of())),
        only);
  }

  /** The second term's programme without a project: each of them is decided by itself. */
  String revision() {
    ObjectNode file = (ObjectNode) tree(secondTerm);
    file.putArray("projects");
    for (JsonNode member : file.path("commission").path("members")) {
      ((ObjectNode) member).putArray("employments");
    }
    return text(file);
  }

  /** The first term's programme, with those only whose history is told. */
  byte[] beginning() {
    if (only.isEmpty()) {
      return firstTerm;
    }
    Set<String> told = new HashSet<>(only);
    ended().forEach(told::add);
    return ProgrammeResource.read(FIRST_TERM, told);
  }

  /** The second term's projects as its file states them. */
  List<JsonNode> projects() {
    return list(tree(secondTerm).path("projects"));
  }

  boolean isOfTheFirstTerm(String project) {
    return ids(tree(firstTerm)).contains(project);
  }

  /** Whom the second term does not go on with. */
  List<String> ended() {
    List<String> goOn = ids(tree(ProgrammeResource.read(SECOND_TERM, Set.of())));
    return ids(tree(firstTerm)).stream().filter(id -> !goOn.contains(id)).toList();
  }

  String bureauOfTheFirstTerm(String project) {
    return list(tree(firstTerm).path("projects")).stream()
        .filter(p -> p.path("id").asText().equals(project))
        .map(p -> p.path("bureau").asText())
        .findFirst()
        .orElseThrow();
  }

  /** Whether the later one is told: its members come from another project of its bureau. */
  boolean tellsTheLaterOne() {
    String bureau = later.path("project").path("bureau").asText();
    return projects().stream().anyMatch(p -> p.path("bureau").asText().equals(bureau));
  }

  /** Everybody who ever has accounts and figures: the second term's projects, and the later one. */
  byte[] everyProject() {
    ObjectNode file = (ObjectNode) tree(secondTerm);
    if (tellsTheLaterOne()) {
      ((ArrayNode) file.path("projects")).add(later.path("project"));
    }
    return text(file).getBytes(StandardCharsets.UTF_8);
  }

  static String text(JsonNode tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> ids(JsonNode file) {
    return list(file.path("projects")).stream().map(p -> p.path("id").asText()).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  private static JsonNode tree(byte[] file) {
    try {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
