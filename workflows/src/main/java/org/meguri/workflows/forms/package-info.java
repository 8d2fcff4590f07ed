/**
 * What a task asks for: fields with their units and limits, the evidence beside them, and how what
 * was entered becomes the one domain command and the process's way on. Nothing here knows of HTTP.
 */
@NullMarked
package org.meguri.workflows.forms;

import org.jspecify.annotations.NullMarked;
