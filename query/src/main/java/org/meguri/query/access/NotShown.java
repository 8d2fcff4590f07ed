package org.meguri.query.access;

/** The reader may not see this; {@code rule} is the code of the rule that says so. */
public final class NotShown extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String rule;

  public NotShown(String rule) {
    super(rule);
    this.rule = rule;
  }

  public String rule() {
    return rule;
  }
}
