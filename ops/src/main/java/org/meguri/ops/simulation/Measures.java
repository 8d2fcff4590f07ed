package org.meguri.ops.simulation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.meguri.command.measure.Beneficiary;
import org.meguri.command.measure.MeasureApplicationCommand.ProposeApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordApplication;
import org.meguri.command.measure.MeasureApplicationCommand.RecordOutcome;
import org.meguri.command.measure.MeasureApplicationCommand.RecordResult;
import org.meguri.command.measure.MeasureApplicationId;
import org.meguri.command.measure.MeasureCommand.PublishMeasure;
import org.meguri.command.measure.MeasureContent;
import org.meguri.command.measure.MeasureField;
import org.meguri.command.measure.MeasureId;
import org.meguri.command.measure.MeasureOwner;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.ProgrammeFile.ProjectEntry;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.doing.Numbers;

/**
 * The catalogue of the sample, kinds of measures in the plan's words (section III.5) under no real
 * one's name, and how projects apply for them.
 */
record Measures(Hands hands, Numbers numbers) implements AgendaSource {

  /** Whose money grants for R&D come from. */
  static final List<MeasureId> THAT_PAY =
      List.of(MeasureId.of("measure-regional-rnd"), MeasureId.of("measure-commercialization"));

  private static final LocalDate OPENS = LocalDate.of(2006, 4, 3);
  private static final String LANE = "measures";

  private static final LocalDate FIRST_PROPOSED = LocalDate.of(2006, 7, 10);

  /** On its way, as the one of April is, when the sample opens. */
  private static final LocalDate FOR_THE_SAMPLE = LocalDate.of(2007, 5, 10);

  private static final int QUARTERS = 18;

  private record Entry(
      String id, String ja, String en, MeasureOwner owner, MeasureField field, String summary) {}

  private static final List<Entry> CATALOGUE =
      List.of(
          new Entry(
              "measure-regional-rnd",
              "地域研究開発支援(架空)",
              "Regional R&D support (fictitious)",
              MeasureOwner.MINISTRY,
              MeasureField.RESEARCH_AND_DEVELOPMENT,
              "産学官の共同研究に要する経費を支援する。"),
          new Entry(
              "measure-commercialization",
              "実用化開発支援(架空)",
              "Commercialization support (fictitious)",
              MeasureOwner.MINISTRY,
              MeasureField.RESEARCH_AND_DEVELOPMENT,
              "研究開発の成果の実用化を支援する。"),
          new Entry(
              "measure-market-development",
              "販路開拓支援(架空)",
              "Market development support (fictitious)",
              MeasureOwner.OTHER_BODY,
              MeasureField.MARKETS,
              "展示会への出展と商社との商談を支援する。"),
          new Entry(
              "measure-venture-funding",
              "創業資金支援(架空)",
              "Funding of new ventures (fictitious)",
              MeasureOwner.OTHER_BODY,
              MeasureField.FUNDING,
              "創業と新連携の資金調達を支援する。"),
          new Entry(
              "measure-core-people",
              "中核人材育成支援(架空)",
              "Training of core people (fictitious)",
              MeasureOwner.OTHER_MINISTRY,
              MeasureField.HUMAN_RESOURCES,
              "大学と企業による製造中核人材の育成を支援する。"),
          new Entry(
              "measure-local-sites",
              "立地促進支援(架空)",
              "Support of local sites (fictitious)",
              MeasureOwner.LOCAL_GOVERNMENT,
              MeasureField.LOCAL_GOVERNMENT,
              "研究開発拠点の立地を支援する。"));

  @Override
  public void plan(Agenda agenda) {
    hands.plan(agenda, OPENS, LocalTime.of(9, 0), "budget", "catalogue", this::publish);
    List<LocalDate> proposed = proposed();
    for (int n = 0; n < proposed.size(); n++) {
      int nth = n;
      hands.plan(
          agenda,
          proposed.get(n),
          LocalTime.of(18, 0),
          LANE,
          "apply " + n,
          () -> propose(agenda, nth));
    }
  }

  private static List<LocalDate> proposed() {
    return Stream.concat(
            Stream.iterate(FIRST_PROPOSED, day -> day.plusMonths(3)).limit(QUARTERS),
            Stream.of(FOR_THE_SAMPLE))
        .sorted()
        .toList();
  }

  private void publish() {
    for (Entry entry : CATALOGUE) {
      hands.send(
          "policy.officer",
          "publish:" + entry.id(),
          entry.id(),
          new PublishMeasure(
              MeasureId.of(entry.id()),
              new MeasureContent(
                  entry.ja(),
                  entry.en(),
                  entry.owner(),
                  "架空の実施機関",
                  entry.field(),
                  entry.summary(),
                  null),
              OPENS,
              null,
              hands.setting().today()));
    }
  }

  private void propose(Agenda agenda, int nth) {
    LocalDate on = hands.setting().today();
    for (ProjectEntry project : hands.setting().projectsAt(on)) {
      MeasureApplicationId id = MeasureApplicationId.of(numbers.next("measure-application"));
      MeasureId measure = MeasureId.of(CATALOGUE.get(2 + (nth + project.id().length()) % 4).id());
      String manager = project.id() + ".manager";
      hands.send(
          manager,
          "propose:" + id,
          id.value(),
          new ProposeApplication(
              id,
              measure,
              ProjectId.of(project.id()),
              new Beneficiary(Beneficiary.Kind.PROJECT, project.id()),
              "参画企業の取組を後押しするため。",
              on));
      goOn(agenda, id, manager, hands.workingDay(on, 10));
    }
  }

  private void goOn(Agenda agenda, MeasureApplicationId id, String manager, LocalDate applied) {
    boolean obtained = hands.setting().chance().inPercent(75, id, "obtained");
    LocalDate answered = hands.workingDay(applied, 30);
    LocalTime time = LocalTime.of(18, 0);
    Yen amount = Yen.of(hands.setting().chance().between(2, 20, id, "amount") * 1_000_000L);
    hands.plan(
        agenda,
        applied,
        time,
        LANE,
        manager,
        "applied:" + id,
        () -> new RecordApplication(id, amount, applied, applied));
    hands.plan(
        agenda,
        answered,
        time,
        LANE,
        manager,
        "answered:" + id,
        () ->
            new RecordOutcome(
                id, obtained, obtained ? amount : null, "審査の結果による。", answered, answered));
    if (obtained) {
      LocalDate reached = hands.workingDay(answered, 80);
      hands.plan(
          agenda,
          reached,
          time,
          LANE,
          manager,
          "reached:" + id,
          () -> new RecordResult(id, "商談と試作が進み、取引が始まった。", reached, reached));
    }
  }
}
