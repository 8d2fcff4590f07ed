package org.meguri.command.storage.postgres;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom PostgreSQL runs as: ourselves, or, since it refuses to run as root, an account without
 * rights. Root's own directories are opened to it by its group only, so that no other account gains
 * a way in.
 */
final class ServiceUser {
  private static final String NAME = "meguri";

  private record Account(String name, int uid, int gid) {}

  private final @Nullable Account account;
  private final TreeSet<Integer> groups = new TreeSet<>();

  private ServiceUser(@Nullable Account account) {
    this.account = account;
  }

  static ServiceUser ourselves() {
    return new ServiceUser(null);
  }

  /**
   * Chooses the account and makes every directory from the root down to this one passable for it.
   */
  static ServiceUser reaching(Path directory) throws IOException {
    if (!Shell.isRoot()) {
      return ourselves();
    }
    ServiceUser user =
        new ServiceUser(ownerOfClosedDirectory(directory).orElseGet(ServiceUser::unprivileged));
    for (Path step : wayTo(directory)) {
      user.openWay(step);
    }
    return user;
  }

  String name() {
    return account == null ? System.getProperty("user.name", "?") : account.name();
  }

  List<String> command(List<String> program) {
    if (account == null) {
      return program;
    }
    List<String> command =
        new ArrayList<>(List.of("setpriv", "--reuid=" + account.uid(), "--regid=" + account.gid()));
    command.add(
        groups.isEmpty()
            ? "--clear-groups"
            : "--groups=" + groups.stream().map(String::valueOf).collect(joining(",")));
    command.add("--no-new-privs");
    command.add("--");
    command.addAll(program);
    return command;
  }

  void owns(Path path) throws IOException {
    if (account != null) {
      Permissions.give(path, account.uid(), account.gid());
    }
  }

  /**
   * A data directory copied by root, or last used under another account, belongs to this account
   * from now on.
   */
  void ownsTree(Path root) throws IOException {
    if (account != null && Permissions.of(root).uid() != account.uid()) {
      Permissions.giveTree(root, account.uid(), account.gid());
    }
  }

  void mustReach(Path program) {
    if (!Shell.run(command(List.of("test", "-x", program.toString()))).succeeded()) {
      throw new PostgresRefused(
          "the account '%s' cannot run programs below %s (a closed directory, or mounted noexec); choose another --data directory, for example /var/lib/meguri"
              .formatted(name(), program.getParent()));
    }
  }

  private void openWay(Path step) throws IOException {
    Permissions.Owner owner = Permissions.of(step);
    if (passable(owner)) {
      return;
    }
    if (owner.uid() != 0) {
      throw new PostgresRefused(
          "%s is closed to the account '%s' that PostgreSQL runs as; choose another --data directory, for example /var/lib/meguri"
              .formatted(step, name()));
    }
    groups.add(owner.gid());
    if ((owner.mode() & 0010) == 0) {
      Files.setAttribute(step, "unix:mode", owner.mode() | 0010);
    }
  }

  private boolean passable(Permissions.Owner owner) {
    if (account != null && owner.uid() == account.uid()) {
      return (owner.mode() & 0100) != 0;
    }
    return (owner.mode() & 0001) != 0;
  }

  /** In somebody's closed home the files are theirs, so PostgreSQL runs as that person. */
  private static Optional<Account> ownerOfClosedDirectory(Path directory) throws IOException {
    for (Path step : wayTo(directory)) {
      Permissions.Owner owner = Permissions.of(step);
      if (owner.uid() != 0 && (owner.mode() & 0001) == 0) {
        return accounts().stream().filter(a -> a.uid() == owner.uid()).findFirst();
      }
    }
    return Optional.empty();
  }

  private static Account unprivileged() {
    if (named(NAME).isEmpty()) {
      Shell.run(
          List.of(
              "useradd",
              "--system",
              "--user-group",
              "--no-create-home",
              "--home-dir",
              "/nonexistent",
              "--shell",
              "/usr/sbin/nologin",
              NAME));
    }
    return named(NAME)
        .or(() -> named("postgres"))
        .or(() -> named("nobody"))
        .orElseThrow(
            () ->
                new PostgresRefused(
                    "PostgreSQL does not run as root and the account 'meguri' could not be created; create it with: useradd --system meguri"));
  }

  private static Optional<Account> named(String name) {
    return accounts().stream().filter(a -> a.name().equals(name)).findFirst();
  }

  private static List<Account> accounts() {
    try {
      return Files.readAllLines(Path.of("/etc/passwd")).stream()
          .map(line -> line.split(":", -1))
          .filter(field -> field.length > 3)
          .map(
              field ->
                  new Account(field[0], Integer.parseInt(field[2]), Integer.parseInt(field[3])))
          .toList();
    } catch (IOException e) {
      throw new PostgresRefused("/etc/passwd cannot be read", e);
    }
  }

  private static List<Path> wayTo(Path directory) throws IOException {
    List<Path> way = new ArrayList<>();
    for (Path step = directory.toRealPath(); step != null; step = step.getParent()) {
      way.add(0, step);
    }
    return way;
  }
}
