package org.meguri.query.cases;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.meguri.query.problem.BadInput;

/** Where a part of a list ended. */
record Cursor(String key, String id) {

  String written() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key + "\n" + id).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor read(String written) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      int cut = text.lastIndexOf('\n');
      if (cut >= 0 && text.indexOf('\0') < 0) {
        return new Cursor(text.substring(0, cut), text.substring(cut + 1));
      }
    } catch (IllegalArgumentException unreadable) {
      throw new BadInput("after", "error.cursor", "after");
    }
    throw new BadInput("after", "error.cursor", "after");
  }
}
