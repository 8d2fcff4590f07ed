package org.meguri.command.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.meguri.command.actor.Personal;
import org.meguri.command.actor.PersonalVault;

/**
 * Seals text about persons for tables beside the log, in the form and under the keys of the log.
 */
final class SealedText implements PersonalVault {
  private final ObjectMapper mapper;

  SealedText(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public String seal(Personal plain) {
    try {
      return mapper.writeValueAsString(plain);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Text about " + plain.of() + " could not be sealed", e);
    }
  }

  @Override
  public Personal open(String sealed) {
    try {
      return mapper.readValue(sealed, Personal.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Sealed text could not be read", e);
    }
  }
}
