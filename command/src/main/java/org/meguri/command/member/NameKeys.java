package org.meguri.command.member;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a member is known again by: name and prefecture, for a researcher name, affiliation and
 * prefecture as a keyed hash, so that no name of a person stands in a table.
 */
@Component
class NameKeys {
  private final JdbcClient jdbc;
  private volatile byte @Nullable [] secret;

  NameKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  String of(MemberEntry entry) {
    String name = Names.folded(entry.name());
    return entry.kind().isPerson()
        ? person(name, Objects.requireNonNullElse(entry.affiliation(), ""), entry.prefecture())
        : name + "|" + entry.prefecture();
  }

  /** Empty once a person's name was erased: nobody can be found by it any more. */
  String of(MemberDetails details) {
    @Nullable String name = details.person() == null ? details.name() : details.person().text();
    return name == null ? "" : of(Details.entry(details, name));
  }

  private String person(String name, String affiliation, Prefecture prefecture) {
    String whole = name + "|" + Names.folded(affiliation) + "|" + prefecture;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  private byte[] secret() {
    byte[] known = secret;
    if (known == null) {
      known = jdbc.sql("select secret from member.register").query(byte[].class).single();
      secret = known;
    }
    return known;
  }
}
