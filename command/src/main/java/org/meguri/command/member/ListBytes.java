package org.meguri.command.member;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The text of a file that must be UTF-8, with or without a mark, or Shift_JIS as Windows writes it;
 * decoded strictly, never by guessing a character. Too long a file is not decoded at all.
 */
final class ListBytes {
  static final int MOST_LINES = 20_000;
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset EUC = Charset.forName("EUC-JP");
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private ListBytes() {}

  /** The file cannot be read as a whole. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient RowError error;

    Unreadable(MemberRefused rule, Map<String, String> facts) {
      super(rule.code());
      error = new RowError(0, 0, "", rule.code(), facts);
    }

    List<RowError> errors() {
      return List.of(error);
    }
  }

  static String text(byte[] bytes) throws Unreadable {
    int lines = lines(bytes);
    if (lines > MOST_LINES) {
      throw new Unreadable(
          MemberRefused.LIST_TOO_LONG,
          Map.of("found", Integer.toString(lines), "limit", Integer.toString(MOST_LINES)));
    }
    if (startsWithMark(bytes)) {
      Decoded marked = decoded(bytes, MARK.length, StandardCharsets.UTF_8);
      return marked.orThrow();
    }
    Decoded unicode = decoded(bytes, 0, StandardCharsets.UTF_8);
    if (unicode.isWhole()) {
      return unicode.text;
    }
    Decoded japanese = decoded(bytes, 0, SHIFT_JIS);
    // What is whole in both is EUC-JP: its letters would pass for half-width kana.
    boolean other = japanese.isWhole() && decoded(bytes, 0, EUC).isWhole();
    return other || japanese.failedAt < unicode.failedAt && !japanese.isWhole()
        ? unicode.orThrow()
        : japanese.orThrow();
  }

  /** A line ends with LF, CR LF or CR; the last may end with nothing. */
  private static int lines(byte[] bytes) {
    int ends = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean end = bytes[i] == '\n' || bytes[i] == '\r' && !at(bytes, i + 1, '\n');
      ends += end ? 1 : 0;
    }
    boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
    return ends + (open ? 1 : 0);
  }

  private static boolean at(byte[] bytes, int i, char wanted) {
    return i < bytes.length && bytes[i] == wanted;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= MARK.length
        && bytes[0] == MARK[0]
        && bytes[1] == MARK[1]
        && bytes[2] == MARK[2];
  }

  private record Decoded(String text, int failedAt) {
    boolean isWhole() {
      return failedAt < 0;
    }

    String orThrow() throws Unreadable {
      if (!isWhole()) {
        throw new Unreadable(
            MemberRefused.ENCODING_UNKNOWN, Map.of("position", Integer.toString(failedAt + 1)));
      }
      return text;
    }
  }

  private static Decoded decoded(byte[] bytes, int from, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    return new Decoded(out.flip().toString(), result.isError() ? in.position() : -1);
  }
}
