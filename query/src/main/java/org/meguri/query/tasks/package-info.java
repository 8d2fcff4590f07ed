/**
 * What became of every task: created, claimed, handed on, reminded, completed, as it stood at any
 * position of the log. The list people work from is kept by the workflows in their own transaction;
 * this history is what that list is checked against.
 */
@NullMarked
package org.meguri.query.tasks;

import org.jspecify.annotations.NullMarked;
