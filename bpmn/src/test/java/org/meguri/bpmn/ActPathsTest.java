package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActPathsTest {

  private static final Office office = new Office("act");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/act/project-adoption.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/act/project-modification.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/act/project-abolishment.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/act/programme-revision.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
    office.when("askOpinions", Map.of("bureaus", List.of("kyushu", "kanto"), "chair", "chair"));
  }

  @ParameterizedTest
  @CsvSource({
    "project-adoption, ADOPTION",
    "project-modification, MODIFICATION",
    "project-abolishment, ABOLISHMENT",
    "project-abolishment, INTEGRATION"
  })
  void aProposalThatConformsIsDecidedAndCarriedOutOnItsDay(String process, String matter) {
    String running = forwarded(process, matter);
    checked("checkFramework", "CONFIRMED");
    office.finding("decideProposal", "DECIDE");
    assertThat(office.asked()).endsWith("carryOutProposal");
    office.fire("takesEffect");
    assertThat(office.asked()).endsWith("completeProposal");
    assertThat(office.running(running)).isFalse();
    assertThat(office.asked().contains("moveToReceiver")).isEqualTo(matter.equals("INTEGRATION"));
  }

  static Stream<Arguments> whatABureauProposes() {
    return Stream.of(
        Arguments.of("project-adoption", "ADOPTION"),
        Arguments.of("project-modification", "MODIFICATION"),
        Arguments.of("project-abolishment", "ABOLISHMENT"));
  }

  @ParameterizedTest
  @MethodSource("whatABureauProposes")
  void anUpheldJudgementPrevailsOverAnObjection(String process, String matter) {
    String running = forwarded(process, matter);
    checked("checkFramework", "SENT_BACK");
    office.finding("answerObjection", "UPHOLD");
    checked("checkUpheld", "PREVAILED");
    assertThat(office.open()).containsOnlyKeys("decideProposal");
    office.finding("decideProposal", "REFUSE");
    assertThat(office.running(running)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("whatABureauProposes")
  void aNamedBreachIsOnlyAmendedOrWithdrawn(String process, String matter) {
    String running = forwarded(process, matter);
    checked("checkFramework", "BROKEN");
    assertThat(office.open()).containsOnlyKeys("amendProposal");
    office.finding("amendProposal", "AMEND");
    office.finding("reviewProposal", "FORWARD");
    checked("checkFramework", "SENT_BACK");
    office.finding("answerObjection", "UPHOLD");
    checked("checkUpheld", "BROKEN");
    office.finding("amendProposal", "WITHDRAW");
    assertThat(office.running(running)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("whatABureauProposes")
  void anObjectionIsMetByAnAmendmentOrTheProposalIsGivenUp(String process, String matter) {
    String running = forwarded(process, matter);
    checked("checkFramework", "SENT_BACK");
    office.finding("answerObjection", "AMEND");
    office.finding("reviewProposal", "RETURN");
    office.finding("amendProposal", "AMEND");
    office.finding("reviewProposal", "FORWARD");
    checked("checkFramework", "SENT_BACK");
    office.finding("answerObjection", "WITHDRAW");
    assertThat(office.running(running)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"project-modification, MODIFICATION", "project-abolishment, INTEGRATION"})
  void afterAReflectionTheOfficerDraftsFirst(String process, String matter) {
    Cases.aReflection(office, process, matter);
    office.completeLate("draftProposal", Map.of());
    assertThat(office.open()).containsOnlyKeys("reviewProposal");
  }

  @Test
  void aRevisionHearsEveryBureauAndTheCommissionSideBySide() {
    String revision = Cases.aRevision(office);
    office.finding("reviewRevision", "RETURN");
    office.finding("amendRevision", "AMEND");
    office.finding("reviewRevision", "FORWARD");
    assertThat(office.open()).containsOnlyKeys("giveBureauOpinion", "giveCommissionOpinion");
    office.completeLate("giveBureauOpinion", Map.of());
    office.completeLate("giveCommissionOpinion", Map.of());
    assertThat(office.open()).containsOnlyKeys("giveBureauOpinion");
    office.complete("giveBureauOpinion", Map.of());
    office.finding("decideRevision", "DECIDE");
    office.fire("revisionTakesEffect");
    assertThat(office.asked()).endsWith("takeProgrammeIn");
    assertThat(office.running(revision)).isFalse();
  }

  @Test
  void aRevisionIsWithdrawnOrDeclined() {
    String withdrawn = Cases.aRevision(office);
    office.finding("reviewRevision", "RETURN");
    office.finding("amendRevision", "WITHDRAW");
    assertThat(office.running(withdrawn)).isFalse();
    String declined = Cases.aRevision(office);
    office.finding("reviewRevision", "FORWARD");
    office.complete("giveBureauOpinion", Map.of());
    office.complete("giveBureauOpinion", Map.of());
    office.complete("giveCommissionOpinion", Map.of());
    office.finding("decideRevision", "REFUSE");
    assertThat(office.running(declined)).isFalse();
  }

  private static String forwarded(String process, String matter) {
    String running = Cases.aProposal(office, process, matter);
    office.finding("reviewProposal", "FORWARD");
    return running;
  }

  private static void checked(String task, String standing) {
    office.when("weighProposal", Map.of("standing", standing));
    office.completeLate(task, Map.of());
  }
}
