package org.meguri.command.storage.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedDirectoryTest {
  @TempDir Path home;

  @BeforeEach
  void onlyRootMeetsClosedDirectories() {
    assumeThat(Shell.isRoot()).isTrue();
  }

  @Test
  void rootsOwnDirectoryIsOpenedToItsGroupOnly() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    Path data = Files.createDirectories(home.resolve("data"));

    ServiceUser user = ServiceUser.reaching(data);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx--x---");
    user.mustReach(program(data));
  }

  @Test
  void aPersonsClosedDirectoryMakesThatPersonRunIt() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    Permissions.give(home, 1, 1);
    Path data = Files.createDirectories(home.resolve("data"));

    ServiceUser user = ServiceUser.reaching(data);

    assertThat(user.name()).isEqualTo("daemon");
    user.mustReach(program(data));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }

  @Test
  void aProgramThatCannotRunIsToldWithAnotherPlaceToGo() throws Exception {
    Path program = program(home);
    Permissions.mode(program, "rw-------");
    ServiceUser user = ServiceUser.reaching(home);
    assertThatThrownBy(() -> user.mustReach(program))
        .isInstanceOf(PostgresRefused.class)
        .hasMessageContaining("choose another --data directory");
  }

  private static Path program(Path directory) throws Exception {
    Path program = Files.copy(Path.of("/bin/true"), directory.resolve("program"));
    Permissions.mode(program, "rwxr-xr-x");
    return program;
  }
}
