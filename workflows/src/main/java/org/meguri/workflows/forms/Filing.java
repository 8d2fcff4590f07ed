package org.meguri.workflows.forms;

import java.util.Map;
import java.util.Optional;
import org.meguri.command.Rule;

/**
 * A form that belongs to no task: what it asks, and the one command the answer means. Who may file
 * it is for the command's own rules to say.
 */
public interface Filing {

  /** The key its words are found under: {@code filing.<kind>}. */
  String kind();

  Form describe(Matter matter);

  /** What the entries mean; they have been checked against the fields. */
  Object decode(Matter matter, Entries entries);

  /**
   * Whether what is typed is kept while it is not sent, for forms filled in on the way. Never where
   * it asks for text about a person: drafts are not under anybody's key.
   */
  default boolean keepsDraft() {
    return false;
  }

  /** What has to be met besides the command's own rules. */
  default Rule mayBeFiled(Matter matter) {
    return Optional::empty;
  }

  /** The task that asks for the very same and is then done with it, while it is open. */
  default Optional<Asked> asked(Matter matter) {
    return Optional.empty();
  }

  /**
   * The process that carries on what was filed and recorded under a case, begun in the same
   * transaction.
   */
  default Optional<Begun> begins(Matter matter, Entries entries, String recordedUnder) {
    return Optional.empty();
  }

  /** The message the case's own process waits for, and hears in the same transaction. */
  default Optional<String> tells() {
    return Optional.empty();
  }

  /**
   * A process by its key, the case it works on as its business key, and its variables; among them
   * always {@code projectId}, {@code bureauId} and {@code fiscalYear}.
   */
  record Begun(String process, String caseId, Map<String, Object> variables) {}

  /** A task by its case and the element of its diagram, and the finding filing means there. */
  record Asked(String caseId, String element, Optional<String> finding) {}
}
