package org.meguri.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.programme.ImportError;
import org.meguri.command.programme.ImportResult;
import org.meguri.command.programme.ProgrammeImport;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;

/**
 * {@code import FILE}: lays down a programme file whole, or names every error by line and field and
 * changes nothing.
 */
final class ImportFile implements Verb {

  private static final long LARGEST = 5L * 1024 * 1024;

  @Override
  public int run(Arguments arguments) {
    if (arguments.words().size() != 1) {
      throw new Arguments.BadUsage("Usage: ops/meguri import FILE [--data DIR] [--database URL]");
    }
    Path file = Path.of(arguments.words().get(0));
    byte[] bytes = read(file);
    Progress progress = new Progress();
    try (Database database = Database.open(arguments, progress::step)) {
      Context.migrate(database);
      try (ConfigurableApplicationContext context = Context.withoutPages(database, Map.of())) {
        ImportResult result =
            context
                .getBean(ProgrammeImport.class)
                .take(
                    bytes,
                    Acting.as(
                            PersonId.SYSTEM, CommandId.of("import:" + UUID.randomUUID().toString()))
                        .from(Origin.SOURCE));
        return tell(result, file, context.getBean("messageSource", MessageSource.class));
      }
    }
  }

  private static byte[] read(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new Arguments.BadUsage("There is no file " + file);
      }
      if (Files.size(file) > LARGEST) {
        throw new Arguments.BadUsage(file + " is larger than 5 MB; a programme file is not");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Arguments.BadUsage(file + " cannot be read: " + e.getMessage());
    }
  }

  private static int tell(ImportResult result, Path file, MessageSource messages) {
    if (result instanceof ImportResult.Imported done) {
      System.out.printf(
          "%s: programme %s, version %d, %d projects %s%n",
          file,
          done.programme(),
          done.version(),
          done.projects(),
          done.changed() ? "in force" : "was in force already; nothing changed");
      return 0;
    }
    Locale locale =
        Locale.getDefault().getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    for (ImportError error : ((ImportResult.Rejected) result).errors()) {
      System.err.printf(
          "%s:%d:%d %s %s%n",
          file,
          error.line(),
          error.column(),
          error.field(),
          messages.getMessage(error.messageKey(), error.arguments(), error.messageKey(), locale));
    }
    System.err.println("Nothing was changed.");
    return 1;
  }
}
