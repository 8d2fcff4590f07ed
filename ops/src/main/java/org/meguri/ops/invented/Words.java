package org.meguri.ops.invented;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.meguri.command.programme.ProgrammeFile.Name;

/** The words that invented names are made of: of the weather and the sea, never a person's. */
final class Words {

  /** What a company makes: both words, and the field of industry. */
  record Trade(Name name, String field) {}

  static final List<Name> ELEMENTS = lines("elements.txt").stream().map(Words::element).toList();
  static final List<Trade> TRADES = lines("trades.txt").stream().map(Words::trade).toList();

  private Words() {}

  /** The n-th element, from 0 and round again. */
  static Name element(int n) {
    return ELEMENTS.get(Math.floorMod(n, ELEMENTS.size()));
  }

  private static Name element(String line) {
    String[] both = line.split(" ", 2);
    return new Name(both[1], both[0]);
  }

  private static Trade trade(String line) {
    String[] parts = line.split("\\|");
    return new Trade(new Name(parts[1], parts[0]), parts[2]);
  }

  private static List<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream("/meguri/sample/" + file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
