package org.meguri.command.council;

/** The councils and conferences of the plan (section III.5). */
public enum CouncilKind {
  CLUSTER_MANAGERS,
  PROMOTION_ORGANIZATIONS,
  FINANCE
}
