/**
 * Who is at the door: credentials, login throttle, sessions, tokens, and the rules of the filter
 * chain. What a person may do is decided where commands are handled and data is read.
 */
@NullMarked
package org.meguri.ops.security;

import org.jspecify.annotations.NullMarked;
