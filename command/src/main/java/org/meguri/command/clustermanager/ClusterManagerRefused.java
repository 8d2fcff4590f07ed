package org.meguri.command.clustermanager;

import org.meguri.command.Refusal;

/** Why a command on a cluster manager's designation was refused. */
public enum ClusterManagerRefused implements Refusal {
  CLUSTER_MANAGER_UNKNOWN,
  CLUSTER_MANAGER_KNOWN_ALREADY,
  DESIGNATION_UNKNOWN,
  DESIGNATION_NOT_VALID,
  MAIN_MANAGER_STANDS,
  IN_POST_ALREADY,
  NOT_IN_POST,
  PREDECESSOR_UNFIT,
  DECIDED_ALREADY,
  NOT_RETURNED,
  REQUEST_RETURNED,
  NOT_EXAMINED,
  EXAMINED_ALREADY,
  DATES_REVERSED,
  STALE_VERSION,
  FOUR_EYES,
  OWN_ORGANIZATION,
  DEPARTURE_UNREASONED,
  REASON_MISSING,
  TEXT_MISSING,
  TEXT_TOO_LONG;

  @Override
  public String code() {
    return Refusal.codeOf(this);
  }
}
