package org.meguri.command.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret of one personal link, 256 bits. What is kept of it follows from it in one direction:
 * the digest the invitation is found by, and the reference the answer is found by; neither leads to
 * the other. Never written anywhere itself.
 */
public record PersonalLink(String token) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** A new one nobody can guess. */
  public static PersonalLink fresh(SecureRandom chance) {
    byte[] secret = new byte[BYTES];
    chance.nextBytes(secret);
    return new PersonalLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** The one that follows from a text, for simulations that are to come out the same again. */
  public static PersonalLink following(String text) {
    byte[] secret = new PersonalLink(text).derived("link");
    return new PersonalLink(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
  }

  /** Empty for what cannot be a link at all. */
  public static Optional<PersonalLink> read(String token) {
    return FORM.matcher(token).matches() ? Optional.of(new PersonalLink(token)) : Optional.empty();
  }

  /** By which its invitation is found. */
  public String digest() {
    return HexFormat.of().formatHex(derived("invitation"));
  }

  /** By which its answer and the draft of it are found. */
  public String ref() {
    return HexFormat.of().formatHex(derived("answer"), 0, 16);
  }

  /** Under which the draft of its answer is sealed. */
  public byte[] draftKey() {
    return derived("draft");
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "PersonalLink";
  }

  private byte[] derived(String purpose) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((purpose + ":" + token).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
