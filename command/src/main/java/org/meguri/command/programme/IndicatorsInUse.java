package org.meguri.command.programme;

import java.util.Set;

/**
 * Which indicators a survey round has already asked for. Asking locks out the opening of further
 * rounds until the asking transaction ends.
 */
public interface IndicatorsInUse {

  Set<String> codes();
}
