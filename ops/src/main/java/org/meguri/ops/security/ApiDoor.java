package org.meguri.ops.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers at the API's door as problem+json (RFC 9457), in the reader's language. */
@Component
@ConditionalOnWebApplication
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;
  private final MessageSource messages;

  ApiDoor(ObjectMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof LockedException) {
      write(request, response, HttpStatus.TOO_MANY_REQUESTS, "login-throttled");
      return;
    }
    // A browser would ask for a password in a window of its own, and the page would wait for it.
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      response.addHeader("WWW-Authenticate", "Basic realm=\"meguri\", charset=\"UTF-8\"");
    }
    write(request, response, HttpStatus.UNAUTHORIZED, "login-needed");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    write(request, response, HttpStatus.FORBIDDEN, "not-authorized");
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String rule)
      throws IOException {
    Locale locale = request.getLocale();
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:meguri:problem:" + rule);
    problem.put("title", messages.getMessage("refused." + rule, null, rule, locale));
    problem.put("status", status.value());
    problem.put("rule", rule);
    problem.put("instance", request.getRequestURI());
    response.setStatus(status.value());
    response.setContentType("application/problem+json;charset=UTF-8");
    json.writeValue(response.getOutputStream(), problem);
  }
}
