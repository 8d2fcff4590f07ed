package org.meguri.command.partnership;

/** Who comes together. */
public enum PartnershipKind {
  BUSINESS_UNIVERSITY,
  BUSINESS_BUSINESS,
  BETWEEN_INDUSTRIES,
  BETWEEN_CLUSTERS
}
