/**
 * One industrial-cluster project of one bureau: its targets with their state, its organizations,
 * and the decisions taken on it.
 */
@NullMarked
package org.meguri.command.project;

import org.jspecify.annotations.NullMarked;
