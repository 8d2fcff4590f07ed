package org.meguri.ops.security;

import java.util.List;
import java.util.Optional;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Login name and password, for the form and for HTTP Basic; whoever is in is known by the opaque
 * PersonId from then on.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

  private final ActorDirectory actors;
  private final Credentials credentials;
  private final LoginThrottle throttle;
  private final PasswordEncoder encoder;
  private final String decoyHash;
  private final RecentLogins recent = new RecentLogins();

  PasswordLogin(
      ActorDirectory actors,
      Credentials credentials,
      LoginThrottle throttle,
      PasswordEncoder encoder) {
    this.actors = actors;
    this.credentials = credentials;
    this.throttle = throttle;
    this.encoder = encoder;
    this.decoyHash = encoder.encode("nobody has this password");
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String login = attempt.getName();
    String password = String.valueOf(attempt.getCredentials());
    String address =
        attempt.getDetails() instanceof WebAuthenticationDetails web
            ? web.getRemoteAddress()
            : "unknown";
    if (throttle.isBlocked(login, address)) {
      throw new LockedException("throttled");
    }
    Optional<PersonId> person = actors.personOfLogin(login);
    Optional<String> hash = person.flatMap(credentials::hashOf);
    // An unknown name costs as much time as a wrong password, or names could be found by the clock.
    boolean right = recent.verifies(hash.orElse(decoyHash), password, encoder) && hash.isPresent();
    if (!right || person.isEmpty()) {
      throttle.failed(login, address);
      throw new BadCredentialsException("wrong name or password");
    }
    throttle.succeeded(login);
    User user = new User(person.get().value(), "", List.of());
    return UsernamePasswordAuthenticationToken.authenticated(
        user, null, AuthorityUtils.NO_AUTHORITIES);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
