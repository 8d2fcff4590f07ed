/** The accounts an installation begins with: the sample's, or one invited administrator. */
@NullMarked
package org.meguri.ops.accounts;

import org.jspecify.annotations.NullMarked;
