package org.meguri.command.assessment;

/** The mark for one criterion (number as in the programme file) with its reasons. */
public record CriterionMark(int criterion, Mark mark, String reason) {}
