package org.meguri.command.clustermanager;

/** One main manager at a time at each designation; sub managers as many as are needed. */
public enum ManagerRank {
  MAIN,
  SUB
}
