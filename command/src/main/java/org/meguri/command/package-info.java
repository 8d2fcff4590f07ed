/**
 * The write model: what may be asked of the system, what is answered, and what is recorded. One
 * package per kind of case; ids, commands, events and refusals are public, aggregates and policies
 * are not.
 */
@NullMarked
package org.meguri.command;

import org.jspecify.annotations.NullMarked;
