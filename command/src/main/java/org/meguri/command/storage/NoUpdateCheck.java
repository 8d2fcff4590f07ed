package org.meguri.command.storage;

import org.axonframework.updates.configuration.UsagePropertyProvider;

/** Axon asks its makers for updates unless told not to; this product calls nobody. */
final class NoUpdateCheck implements UsagePropertyProvider {
  @Override
  public Boolean getDisabled() {
    return true;
  }

  /** Nowhere: should the check run in spite of everything, it reaches nobody. */
  @Override
  public String getUrl() {
    return "http://127.0.0.1:9/";
  }

  @Override
  public int priority() {
    return Integer.MAX_VALUE;
  }
}
