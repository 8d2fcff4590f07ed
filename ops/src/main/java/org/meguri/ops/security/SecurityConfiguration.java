package org.meguri.ops.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.meguri.command.actor.ActorDirectory;
import org.meguri.command.actor.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Three chains: the API (HTTP Basic, bearer tokens, or the session of our own pages, which then
 * need their CSRF token; it never opens a session) and the pages (form login, session in the
 * database, CSRF, strict CSP); between them personal links, for people without an account. Every
 * address asks for a login unless it is named here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  /**
   * Two requests of one session may write the same attribute at once; a plain insert would fail the
   * second.
   */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionAttributesAreUpserted() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      ObjectProvider<JwtDecoder> tokens,
      ActorDirectory actors,
      ApiDoor door,
      @Value("${meguri.oidc.login-claim:preferred_username}") String loginClaim)
      throws Exception {
    http.securityMatcher(SecurityConfiguration::isApi)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/v3/api-docs/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        // A page's own script comes with the session's cookie and must prove where it comes from.
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::restsOnASession))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .httpBasic(basic -> basic.authenticationEntryPoint(door))
        .exceptionHandling(e -> e.authenticationEntryPoint(door).accessDeniedHandler(door));
    headers(http);
    if (tokens.getIfAvailable() != null) {
      http.oauth2ResourceServer(
          server ->
              server
                  .authenticationEntryPoint(door)
                  .jwt(
                      jwt ->
                          jwt.jwtAuthenticationConverter(
                              token -> {
                                String login = token.getClaimAsString(loginClaim);
                                PersonId person =
                                    login == null ? null : actors.personOfLogin(login).orElse(null);
                                if (person == null) {
                                  throw new InvalidBearerTokenException(
                                      "no account for this token's " + loginClaim);
                                }
                                return new JwtAuthenticationToken(
                                    token, AuthorityUtils.NO_AUTHORITIES, person.value());
                              })));
    }
    return http.build();
  }

  /**
   * The page behind a personal link is for whoever holds the link, and for nobody as somebody: no
   * session is opened or looked at, so no account shows on it and none is needed. The link is the
   * secret that another site would have to know, which no CSRF token could better.
   */
  @Bean
  @Order(2)
  SecurityFilterChain personalLinks(
      HttpSecurity http, LoginThrottle throttle, MessageSource messages) throws Exception {
    http.securityMatcher("/answer/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new LinkThrottle(throttle, messages), AuthorizationFilter.class);
    headers(http);
    http.headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER)));
    return http.build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/login",
                        "/invitation/**",
                        "/error",
                        "/meguri.css",
                        "/icon.svg",
                        "/favicon.ico",
                        "/js/**",
                        "/vendor/**",
                        "/webjars/**",
                        "/actuator/health/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/login")
                    .defaultSuccessUrl("/")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                failure instanceof LockedException
                                    ? "/login?throttled"
                                    : "/login?error")))
        .logout(logout -> logout.logoutSuccessUrl("/login?logout"))
        .sessionManagement(session -> session.sessionFixation(f -> f.changeSessionId()));
    headers(http);
    return http.build();
  }

  private static boolean restsOnASession(HttpServletRequest request) {
    boolean changes = !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(request.getMethod());
    return changes
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null
        && request.getRequestedSessionId() != null;
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.startsWith("/api/") || path.startsWith("/v3/api-docs");
  }

  private static void headers(HttpSecurity http) throws Exception {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"))
                .cacheControl(Customizer.withDefaults()));
  }
}
