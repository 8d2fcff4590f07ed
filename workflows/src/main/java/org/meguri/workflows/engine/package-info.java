/**
 * The process engine on our one database: its tables, its settings, the diagrams it runs, what it
 * records of each passage, and who owns a step that failed.
 */
@NullMarked
package org.meguri.workflows.engine;

import org.jspecify.annotations.NullMarked;
