package org.meguri.command.member;

import org.meguri.command.Refusal;

/** Why a command on a member, or a row of a list of members, was refused. */
public enum MemberRefused implements Refusal {
  MEMBER_UNKNOWN,
  MEMBER_KNOWN_ALREADY,
  COUNTED_TWICE,
  MEMBER_AMBIGUOUS,
  MEMBER_DIFFERS,
  MEMBER_MERGED,
  MERGED_INTO_ITSELF,
  KIND_CHANGED,
  NAME_MISSING,
  PREFECTURE_UNKNOWN,
  KIND_UNKNOWN,
  REGISTRATION_NUMBER_UNFIT,
  AFFILIATION_MISSING,
  JOINED_ALREADY,
  NOT_A_MEMBER_OF_THE_PROJECT,
  DAY_UNFIT,
  DAY_IN_FUTURE,
  DATES_REVERSED,
  NOTHING_TO_CORRECT,
  STALE_VERSION,
  REASON_MISSING,
  TEXT_TOO_LONG,
  CHARACTER_UNFIT,
  LIST_EMPTY,
  LIST_TOO_LONG,
  ENCODING_UNKNOWN,
  COLUMN_MISSING,
  COLUMN_UNKNOWN,
  COLUMN_TWICE,
  CELLS_UNFIT,
  QUOTES_UNFIT,
  ROW_TWICE;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
