package org.meguri.command.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of one import of members: member-list-{day}-{digest of its content}. */
public record MemberListId(@JsonValue String value) {

  @JsonCreator
  public MemberListId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("MemberListId must have 1 to 120 characters");
    }
  }

  public static MemberListId of(String value) {
    return new MemberListId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
