package org.meguri.command.organization;

/**
 * What an institution is. Only a private institution promotes a project (plan, III.4: from
 * governments to citizens); the others may be the core of a district or an industry.
 */
public enum OrganizationKind {
  PRIVATE_INSTITUTION,
  INDUSTRY_ASSISTANCE_BODY,
  UNIVERSITY,
  LOCAL_GOVERNMENT,
  OTHER
}
