package org.meguri.query.api;

import java.util.Locale;
import org.meguri.command.Outcome;
import org.meguri.command.actor.CommandId;
import org.meguri.query.problem.Answer;
import org.meguri.query.problem.BadInput;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * How a command comes in over the API and is answered: under an {@code Idempotency-Key}, unique for
 * the person, and with the case it is recorded under or the rule that refused it.
 */
@Component
public class Commanding {

  /** The header every command carries. */
  public static final String KEY = "Idempotency-Key";

  /** A desk that sends several commands for one request adds to the key. */
  private static final int LONGEST_KEY = 110;

  /** Done; {@code caseId} is the case it is recorded under. */
  public record Done(String outcome, String caseId) {}

  private final Answer answer;

  Commanding(Answer answer) {
    this.answer = answer;
  }

  /** The id of the command under this key. */
  public static CommandId under(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
      throw new BadInput(KEY, "error.idempotency", KEY);
    }
    return CommandId.of(key);
  }

  /** What came of it. */
  public ResponseEntity<?> answered(Outcome outcome, Locale locale) {
    return outcome instanceof Outcome.Refused refused
        ? answer.response(refused, locale)
        : ResponseEntity.ok(new Done("accepted", ((Outcome.Accepted) outcome).caseId()));
  }
}
