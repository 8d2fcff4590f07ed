package org.meguri.command.monitoring;

import java.util.Optional;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberKind;

/** Who is asked: member companies and researchers. */
public enum Respondent {
  COMPANY,
  RESEARCHER;

  /** Whoever answers by a personal link: no account, and the same for all. */
  public static final PersonId PERSON = PersonId.of("respondent");

  static Optional<Respondent> of(MemberKind kind) {
    return switch (kind) {
      case COMPANY -> Optional.of(COMPANY);
      case RESEARCHER -> Optional.of(RESEARCHER);
      case UNIVERSITY, AGENCY, LOCAL_GOVERNMENT, FINANCIAL_INSTITUTION, DISTRIBUTOR, INCUBATOR ->
          Optional.empty();
    };
  }
}
