package org.meguri.command.proposal;

import java.util.Locale;

/** What is proposed. */
public enum ProposalMatter {
  ADOPTION,
  MODIFICATION,
  ABOLISHMENT,
  INTEGRATION,
  PROGRAMME_REVISION;

  /** As ids and addresses say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a project, or one to be, is proposed to look otherwise. */
  public boolean shapesAProject() {
    return this == ADOPTION || this == MODIFICATION;
  }

  /** Whether a project ends by it. */
  public boolean endsAProject() {
    return this == ABOLISHMENT || this == INTEGRATION;
  }
}
