/** Who takes part in a project's network: companies, universities, researchers and the like. */
@NullMarked
package org.meguri.command.member;

import org.jspecify.annotations.NullMarked;
