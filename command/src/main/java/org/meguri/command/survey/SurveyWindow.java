package org.meguri.command.survey;

/** The two windows of the follow-up survey (section IV.2.(3) of the plan). */
public enum SurveyWindow {
  WINTER,
  SPRING
}
