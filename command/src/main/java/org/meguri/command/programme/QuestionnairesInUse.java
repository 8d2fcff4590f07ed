package org.meguri.command.programme;

import java.util.Set;

/**
 * By which versions of the questionnaire members were asked. Asking locks out the opening of
 * further monitoring surveys until the asking transaction ends.
 */
public interface QuestionnairesInUse {

  Set<Integer> versions();
}
