package org.meguri.command.measure;

/** Whose measure it is. */
public enum MeasureOwner {
  MINISTRY,
  OTHER_MINISTRY,
  LOCAL_GOVERNMENT,
  OTHER_BODY
}
