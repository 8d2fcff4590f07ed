package org.meguri.ops;

import java.util.Arrays;
import org.meguri.command.storage.postgres.PostgresRefused;
import org.meguri.ops.cli.Verbs;
import org.meguri.ops.launch.Arguments;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The entry: {@code meguri VERB [options]}; exit code 0 when the verb succeeded, 1 when it did not,
 * 2 for bad usage.
 */
@SpringBootApplication(scanBasePackages = "org.meguri")
public class MeguriApplication {

  public static void main(String[] args) {
    int exit;
    try {
      Arguments arguments =
          Arguments.of(Arrays.asList(args).subList(Math.min(1, args.length), args.length));
      exit = Verbs.run(args.length == 0 ? "help" : args[0], arguments);
    } catch (Arguments.BadUsage | PostgresRefused e) {
      System.err.println(e.getMessage());
      exit = 2;
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(MeguriApplication.class).error("{} failed", args[0], e);
      exit = 1;
    }
    if (exit != org.meguri.ops.launch.Verb.KEEPS_RUNNING) {
      System.exit(exit);
    }
  }
}
