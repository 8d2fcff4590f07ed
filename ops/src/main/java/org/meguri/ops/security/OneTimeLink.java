package org.meguri.ops.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a password is set once. Whoever asked for it shows the token once and forgets it;
 * it is null in the answer to a repeated request.
 */
public record OneTimeLink(@Nullable String token, Instant expiresAt) {}
