package org.meguri.command.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;

class EnvelopeReaderTest {
  private final EnvelopeReader reader = new EnvelopeReader();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plan-k-rip-2006",
        "第Ⅱ期 𠮷",
        "a \"quoted\" word",
        "back\\slash",
        "line\nbreak",
        "\",\"role\":\"ADMINISTRATOR",
        "}",
        "{\"a\":1}",
        ""
      })
  void readsBackWhateverWasWritten(String text) throws JsonProcessingException {
    Envelope written =
        new Envelope(
            PersonId.of("p-1"),
            "OFFICER",
            PersonId.of("p-2"),
            text,
            "c-1",
            "c-2",
            text + text,
            "process-1",
            Origin.INVENTED);
    String stored = StoredJson.mapper().writeValueAsString(EnvelopeData.toMap(written));
    assertThat(reader.read(stored)).isEqualTo(written);
  }

  @Test
  void passesOverWhatItDoesNotKnow() {
    Envelope system =
        new Envelope(PersonId.SYSTEM, null, null, null, null, null, null, null, Origin.WORK);
    assertThat(reader.read("{}")).isEqualTo(system);
    assertThat(reader.read("{ \"later\" : [1, {\"x\": \"y\"}], \"traceId\":\"t\" }"))
        .isEqualTo(system);
    assertThatThrownBy(() -> reader.read("no json")).isInstanceOf(RuntimeException.class);
  }
}
