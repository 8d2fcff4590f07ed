package org.meguri.query.layout;

import java.io.Serializable;

/**
 * One thing wrong with what was entered, as the error summary shows it; crosses a redirect in the
 * session, which is kept in the database.
 *
 * @param field id of the form field it belongs to, empty when it belongs to none
 * @param text what is wrong, in the reader's language
 * @param rule name of the rule that refused it, empty when it is plainly bad input
 */
public record Problem(String field, String text, String rule) implements Serializable {

  /** Bad input in one field. */
  public static Problem in(String field, String text) {
    return new Problem(field, text, "");
  }

  /** A rule's refusal that belongs to no single field. */
  public static Problem refused(String rule, String text) {
    return new Problem("", text, rule);
  }
}
