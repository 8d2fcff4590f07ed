/**
 * The auditor's replay: a project's case at every event, as known and as true, with two states
 * compared field by field and each event with its envelope, causes and consequences.
 */
@NullMarked
package org.meguri.query.replay;

import org.jspecify.annotations.NullMarked;
