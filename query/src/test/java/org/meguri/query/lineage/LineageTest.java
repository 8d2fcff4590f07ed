package org.meguri.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.project.ProjectEvent.ProjectIntegrated;
import org.meguri.command.project.ProjectId;
import org.meguri.command.proposal.ProposalId;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two clocks: the map as it was known then, and as it was true on a day. */
@OnTheReadSide
class LineageTest {
  @Autowired MockMvc web;
  @Autowired List<Projection> projections;
  @Autowired History history;

  @BeforeEach
  void oneBecamePartOfTheOther() {
    lineage().apply(List.of(integrated()));
  }

  @AfterEach
  void asItWas() {
    lineage().reset();
    lineage().apply(history.events());
  }

  @Test
  void theMapIsWhatWasKnownThen() throws Exception {
    assertThat(inForce("?asOf=2006-03-15")).isZero();
    assertThat(inForce("?asOf=" + history.head())).isEqualTo(2);
    assertThat(inForce("?asOf=" + (history.head() + 1) + "&on=2007-08-31")).isEqualTo(1);
    assertThat(inForce("")).isEqualTo(1);
  }

  @Test
  void ofWhatIsKnownTheMapIsWhatWasTrueThatDay() throws Exception {
    assertThat(inForce("?on=2007-07-31")).isEqualTo(2);
    assertThat(inForce("?on=2007-08-01")).isEqualTo(1);
    assertThat(inForce("?asOf=" + history.head() + "&on=2007-08-01")).isEqualTo(2);
  }

  @Test
  void anInferredLinkIsDashedAndAPastMapSaysSo() throws Exception {
    assertThat(page("/lineage"))
        .contains("stroke-dasharray=\"6 4\"")
        .doesNotContain("class=\"past");
    assertThat(page("/lineage?asOf=" + history.head()))
        .contains("class=\"past\"")
        .doesNotContain("stroke-dasharray=\"6 4\"");
    web.perform(get("/lineage?asOf=yesterday").principal((Principal) () -> "p-policy"))
        .andExpect(status().isBadRequest());
  }

  private Recorded integrated() {
    Recorded it =
        new History()
            .on(2007, 8, 1)
            .add(
                new ProjectIntegrated(
                    ProjectId.of(ExampleReadSide.OPEN),
                    ProjectId.of(ExampleReadSide.SEALED),
                    ProposalId.of("proposal-integration-1"),
                    "inferred",
                    LocalDate.of(2007, 8, 1),
                    ExampleYear.DIRECTOR))
            .events()
            .get(0);
    return new Recorded(
        history.head() + 1,
        "event-integrated",
        it.streamType(),
        it.stream(),
        it.sequence(),
        it.name(),
        it.revision(),
        it.fact(),
        it.envelope(),
        it.recordedAt(),
        it.sequencedAt());
  }

  private Projection lineage() {
    return projections.stream()
        .filter(each -> each.name().equals(LineageProjection.NAME))
        .findFirst()
        .orElseThrow();
  }

  private int inForce(String query) throws Exception {
    return JsonPath.read(page("/api/lineage" + query), "$.inForce");
  }

  private String page(String address) throws Exception {
    Principal reader = ExampleReadSide.POLICY::value;
    return web.perform(get(address).principal(reader))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
