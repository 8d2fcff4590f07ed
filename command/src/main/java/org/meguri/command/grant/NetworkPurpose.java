package org.meguri.command.grant;

/** What the network programme pays for (section III.4 of the plan). */
public enum NetworkPurpose {
  WORKSHOP,
  EXHIBITION,
  BUSINESS_MATCHING,
  SYMPOSIUM,
  EXPERT_DISPATCH
}
