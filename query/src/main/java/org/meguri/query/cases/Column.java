package org.meguri.query.cases;

/** What a list of cases can show besides title and status. */
public enum Column {
  PROJECT,
  ORGANIZATION,
  BUREAU,
  DAY,
  AMOUNT
}
