package org.meguri.workflows.calendar;

/** What is looked at again with every beat of the calendar. */
@FunctionalInterface
public interface Beat {

  /** Does what has come due meanwhile; how many that was. */
  int onBeat();
}
