package org.meguri.command.programme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.meguri.command.CommandDesk;
import org.meguri.command.Outcome;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.programme.ProgrammeCommand.ImportProgramme;
import org.meguri.command.project.ProjectCommand.PrepareProject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a programme file in: all of it in one transaction, or nothing with every error named. The
 * same content again changes nothing; one caller for the command line and the API.
 */
@Component
public class ProgrammeImport {
  private final CommandDesk desk;
  private final Programmes programmes;
  private final TransactionTemplate transaction;
  private final ProgrammeReading reading = new ProgrammeReading();

  ProgrammeImport(
      CommandDesk desk, Programmes programmes, PlatformTransactionManager transactions) {
    this.desk = desk;
    this.programmes = programmes;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * {@code acting} carries a new command id for each attempt; ids of the single commands derive
   * from it.
   */
  public ImportResult take(byte[] bytes, Acting acting) {
    try {
      ProgrammeReading.Read read = reading.read(bytes);
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                ImportResult result = send(read, acting);
                if (result instanceof ImportResult.Rejected) {
                  status.setRollbackOnly();
                }
                return result;
              }));
    } catch (ProgrammeReading.Unreadable unreadable) {
      return new ImportResult.Rejected(unreadable.errors());
    }
  }

  /** The first thing wrong with a file; nothing of it is taken in. */
  public static Optional<ImportError> problemIn(String file) {
    try {
      new ProgrammeReading().read(file.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (ProgrammeReading.Unreadable unreadable) {
      return unreadable.errors().stream().findFirst();
    }
  }

  /**
   * What a file says; nothing of it is taken in.
   *
   * @throws IllegalArgumentException something is wrong with it
   */
  public static ProgrammeFile understood(byte[] file) {
    try {
      return new ProgrammeReading().read(file).file();
    } catch (ProgrammeReading.Unreadable unreadable) {
      throw new IllegalArgumentException(unreadable.errors().toString(), unreadable);
    }
  }

  private ImportResult send(ProgrammeReading.Read read, Acting acting) {
    ProgrammeFile file = read.file();
    boolean changed = !programmes.contentHash().filter(read.contentHash()::equals).isPresent();
    List<ImportError> errors = new ArrayList<>();
    errors.addAll(
        errorsOf(
            read,
            desk.send(
                new ImportProgramme(file.id(), read.contentHash(), file),
                step(acting, file.id().value())),
            ""));
    List<PrepareProject> entries = ProjectEntries.of(file);
    for (int i = 0; i < entries.size(); i++) {
      Outcome outcome = desk.send(entries.get(i), step(acting, entries.get(i).project().value()));
      errors.addAll(errorsOf(read, outcome, "/projects/" + i));
    }
    for (ProjectEntries.Listed listed : ProjectEntries.organizations(file)) {
      for (Object command : List.of(listed.register(), listed.designate())) {
        Acting its =
            step(
                acting,
                command.getClass().getSimpleName() + ":" + listed.register().organization());
        errors.addAll(errorsOf(read, desk.send(command, its), listed.pointer()));
      }
    }
    return errors.isEmpty()
        ? new ImportResult.Imported(file.id(), file.version(), entries.size(), changed)
        : new ImportResult.Rejected(errors);
  }

  private static List<ImportError> errorsOf(
      ProgrammeReading.Read read, Outcome outcome, String pointer) {
    if (outcome instanceof Outcome.Refused refused) {
      Map<String, String> facts = refused.facts();
      String field = facts.getOrDefault("field", "");
      String at = field.startsWith("/") ? field : pointer;
      return List.of(read.json().error(at, "refused." + refused.rule(), facts));
    }
    return List.of();
  }

  private static Acting step(Acting acting, String of) {
    return new Acting(
        acting.person(),
        acting.onBehalfOf(),
        CommandId.of(acting.commandId() + ":" + of),
        acting.correlation(),
        acting.task(),
        acting.processInstance(),
        acting.origin());
  }
}
