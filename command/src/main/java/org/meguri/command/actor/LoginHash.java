package org.meguri.command.actor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds an account by its login without keeping the login readable: a keyed hash, its key made once
 * per database.
 */
@Component
class LoginHash {
  private final JdbcClient jdbc;
  private volatile byte @Nullable [] secret;

  LoginHash(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] of(String login) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      String same = login.strip().toLowerCase(Locale.ROOT);
      return mac.doFinal(same.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      known = jdbc.sql("select secret from actor.lookup_secret").query(byte[].class).single();
      secret = known;
    }
    return known;
  }
}
