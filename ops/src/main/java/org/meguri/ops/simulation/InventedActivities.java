package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.command.activity.ActivityContent;
import org.meguri.command.activity.ActivityContent.FieldVisit;
import org.meguri.command.activity.ActivityKind;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.ProgrammeFile.Organization;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.ops.invented.InventedNames;

/** What one source did in one month: spread over the year, each with a day, a theme and a place. */
final class InventedActivities {

  private static final Map<ActivityKind, Integer> OF_AN_ORGANIZATION =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(ActivityKind.COMPANY_VISIT, 40),
              Map.entry(ActivityKind.RESEARCHER_VISIT, 16),
              Map.entry(ActivityKind.SEMINAR, 12),
              Map.entry(ActivityKind.EXCHANGE_MEETING, 12),
              Map.entry(ActivityKind.MATCHING_SESSION, 5),
              Map.entry(ActivityKind.SUCCESSFUL_MATCH, 8),
              Map.entry(ActivityKind.TECHNOLOGY_TRANSFER, 4),
              Map.entry(ActivityKind.COMPANY_ESTABLISHED, 4),
              Map.entry(ActivityKind.VENTURE_ESTABLISHED, 3),
              Map.entry(ActivityKind.SECOND_ESTABLISHMENT, 3),
              Map.entry(ActivityKind.IPO, 1),
              Map.entry(ActivityKind.PUBLICITY, 4),
              Map.entry(ActivityKind.MANAGER_TRAINING, 2)));
  private static final Map<ActivityKind, Integer> OF_A_BUREAU =
      new TreeMap<>(
          Map.of(
              ActivityKind.COMPANY_VISIT, 24,
              ActivityKind.RESEARCHER_VISIT, 8,
              ActivityKind.SEMINAR, 3));
  private static final Map<ActivityKind, String> BUSINESSES =
      Map.of(
          ActivityKind.NEW_BUSINESS_STARTED, "NEW_BUSINESSES_STARTED",
          ActivityKind.NEW_BUSINESS_LAUNCHED, "NEW_BUSINESSES_LAUNCHED");
  private static final int MONTHS = 12;
  private static final List<String> THEMES =
      List.of("試作開発", "販路開拓", "共同研究", "技術移転", "人材育成", "知的財産の活用", "海外展開", "資金調達");

  private final Setting setting;
  private final KnownMembers members;
  private final InventedFigures figures;
  private final List<String> sources;

  InventedActivities(Setting setting, KnownMembers members) {
    this.setting = setting;
    this.members = members;
    this.figures = new InventedFigures(setting.programme());
    this.sources = sourcesOf(setting.programme());
  }

  List<ActivityContent> ofOrganization(
      ProjectEntry project, Organization organization, YearMonth month) {
    Map<ActivityKind, Integer> yearly = new TreeMap<>(OF_AN_ORGANIZATION);
    BUSINESSES.forEach(
        (kind, code) -> {
          int usual = figures.usualYear(project.id(), organization.id(), code).intValue();
          int percent = setting.chance().between(72, 118, project.id(), organization.id(), kind);
          yearly.put(kind, usual * percent / 100);
        });
    return all(yearly, project, organization.id(), month);
  }

  List<ActivityContent> ofBureau(ProjectEntry project, YearMonth month) {
    return all(OF_A_BUREAU, project, project.bureau().value(), month);
  }

  private List<ActivityContent> all(
      Map<ActivityKind, Integer> yearly, ProjectEntry project, String source, YearMonth month) {
    List<ActivityContent> all = new ArrayList<>();
    yearly.forEach(
        (kind, count) -> {
          int times = times(count, month, project.id(), source, kind);
          for (int n = 1; n <= times; n++) {
            all.add(content(kind, new Object[] {project.id(), source, month, kind, n}, month));
          }
        });
    return all;
  }

  /** About a twelfth of the year's, so that every year comes to a little more or less. */
  private int times(int yearly, YearMonth month, Object... of) {
    int offset = setting.chance().between(0, MONTHS - 1, of);
    int nth = (month.getMonthValue() + offset) % MONTHS;
    return yearly * (nth + 1) / MONTHS - yearly * nth / MONTHS;
  }

  private ActivityContent content(ActivityKind kind, Object[] question, YearMonth month) {
    LocalDate day = day(month, question);
    return new ActivityContent(
        kind,
        day,
        "架空市内",
        subject(kind, question),
        null,
        kind.hasParticipants() ? setting.chance().between(25, 180, with(question, "heads")) : 0,
        kind.hasConsultations() ? setting.chance().between(12, 60, with(question, "talks")) : 0,
        kind.isBusiness() ? company(day, question) : null,
        kind.isVisit() ? visit(question) : null);
  }

  private MemberId company(LocalDate on, Object[] question) {
    List<MemberId> companies = members.of(String.valueOf(question[0]), MemberKind.COMPANY, on);
    return setting.chance().oneOf(companies, with(question, "company"));
  }

  private LocalDate day(YearMonth month, Object[] question) {
    LocalDate first = month.atDay(1);
    LocalDate day =
        setting
            .days()
            .plus(first.minusDays(1), 1 + setting.chance().between(0, 17, with(question, "day")));
    return day.getMonthValue() == month.getMonthValue() ? day : first;
  }

  private FieldVisit visit(Object[] question) {
    return new FieldVisit(
        Phrases.paragraph(setting.chance(), "visit.state", with(question, "state")),
        Phrases.paragraph(setting.chance(), "visit.needs", with(question, "needs")),
        Phrases.paragraph(setting.chance(), "visit.views", with(question, "views")));
  }

  private String subject(ActivityKind kind, Object[] question) {
    String theme = setting.chance().oneOf(THEMES, with(question, "theme"));
    return switch (kind) {
      case COMPANY_VISIT -> InventedNames.company(number(question)).ja() + "(" + theme + ")";
      case RESEARCHER_VISIT ->
          InventedNames.university(number(question) % InventedNames.UNIVERSITIES).ja()
              + "("
              + theme
              + ")";
      case COMPANY_ESTABLISHED, VENTURE_ESTABLISHED, SECOND_ESTABLISHMENT, IPO ->
          InventedNames.company(ofItsOwn(question)).ja()
              + "("
              + question[2]
              + " 第"
              + question[4]
              + "号)";
      case NEW_BUSINESS_STARTED, NEW_BUSINESS_LAUNCHED ->
          theme + "による新事業(" + question[2] + " 第" + question[4] + "号)";
      default -> theme + "(第" + question[4] + "回)";
    };
  }

  private int number(Object[] question) {
    return setting.chance().between(0, InventedNames.COMPANIES - 1, with(question, "who"));
  }

  /** Of companies that are counted once in the country, each source knows others. */
  private int ofItsOwn(Object[] question) {
    int all = sources.size();
    int slot = Math.max(0, sources.indexOf(question[0] + "/" + question[1]));
    int some =
        setting.chance().between(0, InventedNames.COMPANIES / all - 1, with(question, "who"));
    return some * all + slot;
  }

  private static List<String> sourcesOf(ProgrammeFile programme) {
    List<String> sources = new ArrayList<>();
    for (ProjectEntry project : programme.projects()) {
      project.organizations().forEach(o -> sources.add(project.id() + "/" + o.id()));
      sources.add(project.id() + "/" + project.bureau());
    }
    return sources;
  }

  private static Object[] with(Object[] question, String more) {
    Object[] longer = Arrays.copyOf(question, question.length + 1);
    longer[question.length] = more;
    return longer;
  }
}
