/**
 * An institution that promotes a project: registered with the bureau of its seat, later designated
 * as a project's promotion or base organization.
 */
@NullMarked
package org.meguri.command.organization;

import org.jspecify.annotations.NullMarked;
