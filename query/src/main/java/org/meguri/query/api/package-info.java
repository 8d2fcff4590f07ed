/**
 * What other systems may read: stable JSON, lists as items and a cursor, errors as problem+json.
 */
@NullMarked
package org.meguri.query.api;

import org.jspecify.annotations.NullMarked;
