package org.meguri.workflows.checking.monitoring;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.meguri.command.monitoring.MonitoringId;
import org.meguri.command.monitoring.PersonalLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a respondent has entered so far, sealed under the link itself: only who holds the link can
 * read it, neither the office nor whoever reads the data base.
 */
@Component
class AnswerDrafts {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final TypeReference<TreeMap<String, String>> ENTRIES = new TypeReference<>() {};
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;
  private final SecureRandom chance = new SecureRandom();

  AnswerDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The entries, and how often they were kept; version 0 and nothing where there is none. */
  record Draft(int version, Map<String, String> entries) {}

  Draft of(PersonalLink link) {
    return jdbc.sql("select version, sealed from workflows.answer_draft where ref = ?")
        .param(link.ref())
        .query((row, n) -> new Draft(row.getInt(1), opened(row.getBytes(2), link)))
        .optional()
        .orElse(new Draft(0, Map.of()));
  }

  /** The new version; empty where somebody else kept another one meanwhile. */
  Optional<Integer> keep(
      MonitoringId survey, PersonalLink link, int seen, Map<String, String> entries) {
    return jdbc.sql(
            """
            insert into workflows.answer_draft as d (ref, survey, version, sealed)
            values (:ref, :survey, 1, :sealed)
            on conflict (ref) do update set version = d.version + 1, sealed = excluded.sealed
            where d.version = :seen
            returning version
            """)
        .param("ref", link.ref())
        .param("survey", survey.value())
        .param("sealed", seal(entries, link))
        .param("seen", seen)
        .query(Integer.class)
        .optional();
  }

  void discard(PersonalLink link) {
    jdbc.sql("delete from workflows.answer_draft where ref = ?").param(link.ref()).update();
  }

  void forget(MonitoringId survey) {
    jdbc.sql("delete from workflows.answer_draft where survey = ?").param(survey.value()).update();
  }

  private byte[] seal(Map<String, String> entries, PersonalLink link) {
    try {
      byte[] nonce = new byte[NONCE];
      chance.nextBytes(nonce);
      byte[] text =
          cipher(Cipher.ENCRYPT_MODE, link, nonce).doFinal(JSON.writeValueAsBytes(entries));
      return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A draft cannot be sealed", e);
    }
  }

  private static Map<String, String> opened(byte[] kept, PersonalLink link) {
    try {
      byte[] nonce = new byte[NONCE];
      ByteBuffer stored = ByteBuffer.wrap(kept).get(nonce);
      byte[] text = new byte[stored.remaining()];
      stored.get(text);
      return JSON.readValue(cipher(Cipher.DECRYPT_MODE, link, nonce).doFinal(text), ENTRIES);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("A draft cannot be opened", e);
    }
  }

  private static Cipher cipher(int mode, PersonalLink link, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(link.draftKey(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
