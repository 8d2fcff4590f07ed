package org.meguri.ops.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers by a keyed digest which password was right for which hash: HTTP Basic sends it with
 * every request, and Argon2 is slow on purpose. The key lives in memory only; a changed password
 * has another hash, so nothing stale is accepted.
 */
final class RecentLogins {

  private static final int KEPT = 1_000;

  private final SecretKeySpec key;
  private final Map<String, Boolean> right =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > KEPT;
        }
      };

  RecentLogins() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  boolean verifies(String hash, String password, PasswordEncoder encoder) {
    String digest = digest(hash + "\n" + password);
    synchronized (right) {
      if (right.get(digest) != null) {
        return true;
      }
    }
    if (!encoder.matches(password, hash)) {
      return false;
    }
    synchronized (right) {
      right.put(digest, Boolean.TRUE);
    }
    return true;
  }

  private String digest(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }
}
