/**
 * How a read model is made: a pure step for each kind of event, and the events it leaves out on
 * purpose, so that today's page, a past one and a rebuilt one come from the same code.
 */
@NullMarked
package org.meguri.query.fold;

import org.jspecify.annotations.NullMarked;
