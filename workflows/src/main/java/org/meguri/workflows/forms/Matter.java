package org.meguri.workflows.forms;

import java.time.LocalDate;
import org.meguri.command.actor.PersonId;

/**
 * What a form outside any task is about: a case, the part of it that is meant (empty for the case
 * as a whole), who looks at it and what day it is in the office.
 */
public record Matter(String caseId, String part, PersonId person, LocalDate today) {}
