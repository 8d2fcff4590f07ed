/**
 * Rules every diagram and decision table keeps, and every path through them, walked by a real
 * engine.
 */
@NullMarked
package org.meguri.bpmn;

import org.jspecify.annotations.NullMarked;
