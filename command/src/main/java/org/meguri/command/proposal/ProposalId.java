package org.meguri.command.proposal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a proposal: proposal-{matter}-{n}. */
public record ProposalId(@JsonValue String value) {

  @JsonCreator
  public ProposalId {
    if (value.isBlank() || value.length() > 120) {
      throw new IllegalArgumentException("ProposalId must have 1 to 120 characters");
    }
  }

  public static ProposalId of(String value) {
    return new ProposalId(value);
  }

  public static ProposalId of(ProposalMatter matter, int number) {
    return new ProposalId("proposal-" + matter.word() + "-" + number);
  }

  @Override
  public String toString() {
    return value;
  }
}
