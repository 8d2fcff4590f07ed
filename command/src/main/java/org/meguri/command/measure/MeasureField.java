package org.meguri.command.measure;

/** What a measure helps with. */
public enum MeasureField {
  RESEARCH_AND_DEVELOPMENT,
  MARKETS,
  FUNDING,
  HUMAN_RESOURCES,
  INCUBATION,
  OVERSEAS,
  LOCAL_GOVERNMENT
}
