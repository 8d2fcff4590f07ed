package org.meguri.command.storage;

import java.util.List;

/** What follows the log: a projection or a reaction, seen alike. */
interface Follower {
  String name();

  /** A change of it means back to the beginning; reactions never change it. */
  int version();

  void take(List<Recorded> batch);

  void reset();

  /** So many events in one transaction. */
  int batch();

  /** Does something, so that nothing may happen before it has seen what happened. */
  default boolean isReaction() {
    return batch() == REACTION_BATCH;
  }

  /** In how many events bulk writes pay; a rebuild must not hold a transaction open for long. */
  int PROJECTION_BATCH = 2_000;

  /** Reactions start processes, so their transactions are kept short. */
  int REACTION_BATCH = 50;

  static Follower of(Projection projection) {
    return new Follower() {
      @Override
      public String name() {
        return projection.name();
      }

      @Override
      public int version() {
        return projection.version();
      }

      @Override
      public void take(List<Recorded> batch) {
        projection.apply(batch);
      }

      @Override
      public void reset() {
        projection.reset();
      }

      @Override
      public int batch() {
        return PROJECTION_BATCH;
      }
    };
  }

  static Follower of(Reaction reaction) {
    return new Follower() {
      @Override
      public String name() {
        return reaction.name();
      }

      @Override
      public int version() {
        return 0;
      }

      @Override
      public void take(List<Recorded> batch) {
        batch.forEach(reaction::on);
      }

      @Override
      public void reset() {
        throw new IllegalStateException("The reaction " + reaction.name() + " is never replayed");
      }

      @Override
      public int batch() {
        return REACTION_BATCH;
      }
    };
  }
}
