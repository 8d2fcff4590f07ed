package org.meguri.command.partnership;

/** What came of a partnership; the last is the plan's "case of obvious success". */
public enum PartnershipResult {
  TECHNOLOGY_TRANSFERRED,
  NEW_BUSINESS_LAUNCHED,
  OBVIOUS_SUCCESS
}
