/**
 * What people and processes did: tasks created, claimed and completed, process steps entered and
 * left. The engine keeps no history; this is it.
 */
@NullMarked
package org.meguri.command.work;

import org.jspecify.annotations.NullMarked;
