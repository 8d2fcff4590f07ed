package org.meguri.ops.launch;

/** One verb of the command line; answers the exit code. */
@FunctionalInterface
public interface Verb {

  /** Instead of an exit code: the verb left threads that serve until they are told to stop. */
  int KEEPS_RUNNING = -1;

  int run(Arguments arguments);
}
