package org.meguri.command.assessment;

/**
 * An exact version of something an assessment rests on: kind is plan, round, opinion or assessment.
 */
public record Evidence(String kind, String id, int version) {}
