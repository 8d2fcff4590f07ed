package org.meguri.command.grant;

/** What a grant is for; a consignment (委託) is a contract in place of a decision. */
public enum GrantKind {
  NETWORK,
  RND_SUBSIDY,
  RND_CONSIGNMENT
}
