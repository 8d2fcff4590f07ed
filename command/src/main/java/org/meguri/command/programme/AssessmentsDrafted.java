package org.meguri.command.programme;

/**
 * Whether anything was ever assessed. Asking locks out the drafting of further assessments until
 * the asking transaction ends.
 */
public interface AssessmentsDrafted {

  boolean any();
}
