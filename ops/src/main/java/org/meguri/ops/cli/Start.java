package org.meguri.ops.cli;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.meguri.command.actor.PersonId;
import org.meguri.command.actor.Role;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.ops.accounts.AccountDesk;
import org.meguri.ops.accounts.SampleAccount;
import org.meguri.ops.launch.Arguments;
import org.meguri.ops.launch.Context;
import org.meguri.ops.launch.Database;
import org.meguri.ops.launch.Progress;
import org.meguri.ops.launch.Verb;
import org.meguri.ops.simulation.SampleDatabase;
import org.meguri.workflows.tasklist.TaskList;
import org.meguri.workflows.tasklist.View;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code start}: opens the database, brings it up to date, serves until told to stop. */
final class Start implements Verb {

  @Override
  public int run(Arguments arguments) {
    int port = arguments.number("port", 8080, 0, 65_535);
    boolean sample = arguments.has("sample");
    Progress progress = new Progress();
    Database database = Database.open(arguments, progress::step);
    database.supervise(progress::step);
    try {
      progress.step("Bringing the database up to date");
      Context.migrate(database);
      Map<String, Object> properties = new HashMap<>();
      properties.put("server.port", Integer.toString(port));
      Optional<Instant> today = SampleDatabase.prepare(database, sample, progress);
      today.ifPresent(now -> properties.put("meguri.clock.start", now.toString()));
      properties.put("meguri.sample", Boolean.toString(today.isPresent()));
      progress.step("Starting");
      ConfigurableApplicationContext context = Context.withPages(database, properties);
      stopCleanly(context, database);
      announce(context, today.isPresent());
      return KEEPS_RUNNING;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void announce(ConfigurableApplicationContext context, boolean sample) {
    String address =
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    System.out.println();
    System.out.println("Meguri 巡り  is ready at  " + address);
    AccountDesk accounts = context.getBean(AccountDesk.class);
    if (sample) {
      ProgrammeFile programme = context.getBean(Programmes.class).current();
      String given = System.getenv("MEGURI_SAMPLE_PASSWORD");
      String password = given == null || given.isBlank() ? randomPassword() : given;
      accounts.setSamplePassword(programme, SampleDatabase.SEED, password);
      System.out.println();
      System.out.println(
          "Sample accounts (all with the password  "
              + shown(given, password)
              + " ), and how many tasks each may work now;"
              + " an organization's staff only where there are some:");
      TaskList tasks = context.getBean(TaskList.class);
      for (SampleAccount account : SampleAccount.of(programme)) {
        Map<View, Long> waiting = tasks.counts(account.person(SampleDatabase.SEED));
        long count = waiting.getOrDefault(View.MINE, 0L) + waiting.getOrDefault(View.UNCLAIMED, 0L);
        if (count == 0 && account.role().role() == Role.STAFF) {
          continue;
        }
        System.out.printf(
            "  %-42s %3s  %s%n", account.login(), count == 0 ? "" : count, account.name());
      }
    } else {
      accounts
          .inviteFirstAdministrator(PersonId.of(UUID.randomUUID().toString()))
          .ifPresent(
              token ->
                  System.out.println(
                      "Set the administrator's password (login name admin) once at  "
                          + address
                          + "/invitation/"
                          + token));
    }
    System.out.println();
    System.out.println("Stop with Ctrl-C.");
  }

  private static String shown(String given, String password) {
    return given == null || given.isBlank() ? password : "of MEGURI_SAMPLE_PASSWORD";
  }

  private static String randomPassword() {
    String letters = "abcdefghjkmnpqrstuvwxyz23456789";
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 15; i++) {
      password.append(i % 5 == 4 ? '-' : letters.charAt(random.nextInt(letters.length())));
    }
    return password.substring(0, 14);
  }

  private static void stopCleanly(ConfigurableApplicationContext context, Database database) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.out.println("Stopping");
                  SpringApplication.exit(context);
                  database.close();
                },
                "stop"));
  }
}
