package org.meguri.command.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.meguri.command.actor.PersonId;

/**
 * AES-GCM over one text about one person; the person's id is bound in, so that a text cannot be
 * moved to another person.
 */
final class PersonalCipher {
  static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Supplier<byte[]> nonces;

  PersonalCipher(Supplier<byte[]> nonces) {
    this.nonces = nonces;
  }

  String seal(PersonId person, String text, byte[] key) {
    try {
      byte[] nonce = nonces.get();
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, person, key, nonce)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Text about " + person + " could not be sealed", e);
    }
  }

  String open(PersonId person, String sealed, byte[] key) {
    try {
      ByteBuffer stored = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      byte[] nonce = new byte[NONCE_BYTES];
      stored.get(nonce);
      byte[] rest = new byte[stored.remaining()];
      stored.get(rest);
      return new String(
          cipher(Cipher.DECRYPT_MODE, person, key, nonce).doFinal(rest), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Text about " + person + " could not be opened", e);
    }
  }

  private static Cipher cipher(int mode, PersonId person, byte[] key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(person.value().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
