package org.meguri.command.member;

/** What kind of member it is; an agency is any public or independent one. */
public enum MemberKind {
  COMPANY,
  UNIVERSITY,
  RESEARCHER,
  AGENCY,
  LOCAL_GOVERNMENT,
  FINANCIAL_INSTITUTION,
  DISTRIBUTOR,
  INCUBATOR;

  /** A person, whose name is kept as such. */
  public boolean isPerson() {
    return this == RESEARCHER;
  }
}
