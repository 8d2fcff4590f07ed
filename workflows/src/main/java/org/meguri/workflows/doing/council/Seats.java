package org.meguri.workflows.doing.council;

import java.util.List;
import java.util.stream.Collectors;
import org.meguri.command.council.Seat;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.programme.ProgrammeFile;

/** Members as they are typed, one in a line: an organization by its id, or an office in words. */
final class Seats {
  private Seats() {}

  static List<Seat> read(String lines, ProgrammeFile programme) {
    return lines(lines).stream()
        .map(
            line ->
                isOrganization(line, programme)
                    ? new Seat(OrganizationId.of(line), null)
                    : new Seat(null, line))
        .toList();
  }

  static String written(List<Seat> seats) {
    return seats.stream()
        .map(seat -> seat.organization() == null ? seat.office() : seat.organization().value())
        .collect(Collectors.joining("\n"));
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static boolean isOrganization(String line, ProgrammeFile programme) {
    return programme.projects().stream()
        .flatMap(project -> project.organizations().stream())
        .anyMatch(organization -> organization.id().equals(line));
  }
}
