package org.meguri.ops.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever tries links that are not open has to wait as for wrong passwords; counted by address,
 * because there is no name.
 */
final class LinkThrottle extends OncePerRequestFilter {

  private static final String RULE = "link-throttled";

  private final LoginThrottle throttle;
  private final MessageSource messages;

  LinkThrottle(LoginThrottle throttle, MessageSource messages) {
    this.throttle = throttle;
    this.messages = messages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    if (throttle.isLinkBlocked(address)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      response.setContentType("text/plain;charset=UTF-8");
      response
          .getOutputStream()
          .write(
              String.valueOf(
                      messages.getMessage("refused." + RULE, null, RULE, request.getLocale()))
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpStatus.NOT_FOUND.value()) {
      throttle.linkFailed(address);
    }
  }
}
