package org.meguri.command.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Members;
import org.meguri.command.monitoring.MonitoringEvent.Drawn;
import org.meguri.command.project.ProjectId;

/**
 * Who is asked: companies and researchers that belong to a project on the frame's day. Where there
 * are more than are to be invited, lots decide that anybody can draw again.
 */
final class Frame {
  private static final Set<MemberKind> ASKED =
      Stream.of(MemberKind.values())
          .filter(kind -> Respondent.of(kind).isPresent())
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberKind.class)));

  private Frame() {}

  static List<Drawn> of(
      MonitoringId survey, ProjectId project, LocalDate on, int most, Members members) {
    Map<MemberId, MemberKind> all = members.of(project, ASKED, on);
    List<MemberId> lots = new ArrayList<>(all.keySet());
    lots.sort(
        Comparator.comparing((MemberId member) -> lot(survey, member))
            .thenComparing(MemberId::value));
    Set<MemberId> chosen = Set.copyOf(lots.subList(0, Math.min(most, lots.size())));
    return all.entrySet().stream()
        .filter(each -> chosen.contains(each.getKey()))
        .map(each -> new Drawn(each.getKey(), Respondent.of(each.getValue()).orElseThrow()))
        .toList();
  }

  private static String lot(MonitoringId survey, MemberId member) {
    return new PersonalLink(survey + "/" + member).digest();
  }
}
