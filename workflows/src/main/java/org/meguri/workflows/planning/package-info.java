/**
 * Plan: the forms of the annual plan and its ex-ante assessment, and the system's steps between
 * them.
 */
@NullMarked
package org.meguri.workflows.planning;

import org.jspecify.annotations.NullMarked;
