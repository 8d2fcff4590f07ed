package org.meguri.query.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * An error put into words. The type is stable: {@code urn:meguri:rule:<code>} for a rule, {@code
 * urn:meguri:error:<status>} for anything else.
 */
@Component("answerToCaller") // An answer to a survey has the short name.
public class Answer {

  private final MessageSource words;

  Answer(MessageSource words) {
    this.words = words;
  }

  /** A rule's refusal, with what it rested on. */
  public ProblemDetail refused(Outcome.Refused refused, Locale locale) {
    HttpStatus status = statusOf(refused.rule());
    ProblemDetail problem = rule(status, refused.rule(), locale);
    Map<String, String> facts = new LinkedHashMap<>(refused.facts());
    @Nullable String field = facts.get("field");
    if (field != null) {
      problem.setProperty("field", field);
    }
    problem.setProperty("facts", facts);
    return problem;
  }

  /** The same as a response. */
  public ResponseEntity<ProblemDetail> response(Outcome.Refused refused, Locale locale) {
    return response(refused(refused, locale));
  }

  /** A problem as a response. */
  public ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** The status a refusal is answered with. */
  public static HttpStatus statusOf(String rule) {
    return switch (rule) {
      case "not-authorized", "conflict-of-interest" -> HttpStatus.FORBIDDEN;
      case "stale-version" -> HttpStatus.CONFLICT;
      case "task-unknown",
          "project-unknown",
          "plan-unknown",
          "round-unknown",
          "assessment-unknown",
          "review-unknown",
          "session-unknown",
          "unknown-person",
          "incident-unknown",
          "letter-unknown",
          "case-unknown" ->
          HttpStatus.NOT_FOUND;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  ProblemDetail rule(HttpStatus status, String rule, Locale locale) {
    ProblemDetail problem = plain(status, locale);
    problem.setType(URI.create("urn:meguri:rule:" + rule));
    problem.setDetail(word("refused." + rule, locale, word(key(status, "what"), locale)));
    problem.setProperty("rule", rule);
    return problem;
  }

  ProblemDetail badInput(BadInput bad, Locale locale) {
    ProblemDetail problem = field(HttpStatus.BAD_REQUEST, bad.field(), locale);
    problem.setDetail(words.getMessage(bad.key(), bad.arguments().toArray(), bad.key(), locale));
    return problem;
  }

  ProblemDetail field(HttpStatus status, String field, Locale locale) {
    ProblemDetail problem = plain(status, locale);
    problem.setDetail(
        words.getMessage("error.parameter", new Object[] {field}, "error.parameter", locale));
    problem.setProperty("field", field);
    return problem;
  }

  ProblemDetail plain(HttpStatus status, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:meguri:error:" + status.value()));
    problem.setTitle(word(key(status, "title"), locale));
    problem.setDetail(word(key(status, "what"), locale));
    return problem;
  }

  private String word(String key, Locale locale) {
    return word(
        key, locale, word("error.other." + key.substring(key.lastIndexOf('.') + 1), locale, key));
  }

  private String word(String key, Locale locale, String otherwise) {
    String word = words.getMessage(key, null, otherwise, locale);
    return word == null ? otherwise : word;
  }

  private static String key(HttpStatus status, String part) {
    return "error." + status.value() + "." + part;
  }
}
