package org.meguri.command.assessment;

/** How far an assessment has come. */
enum Stage {
  BEGUN,
  DRAFTED,
  SENT_BACK,
  FORWARDED,
  APPROVED,
  PUBLISHED,
  SUPERSEDED;

  /** What the public has read is never changed. */
  boolean isPublic() {
    return this == PUBLISHED || this == SUPERSEDED;
  }
}
