package org.meguri.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DesignationPathsTest {

  private static final Office office = new Office("designation");

  @AfterAll
  static void everyWayWasTaken() {
    try (office) {
      Ways.assertEveryWayWasTaken(office, "meguri/do/designation.bpmn");
      Ways.assertEveryWayWasTaken(office, "meguri/do/cluster-manager-designation.bpmn");
    }
  }

  @BeforeEach
  void begin() {
    office.begin();
  }

  @Test
  void anOrganizationIsDesignatedAfterACorrectionAndASecondExamination() {
    String designation = Cases.aDesignation(office, "APPLICATION");
    office.finding("examineDesignation", "RETURN");
    office.finding("correctDesignation", "RESUBMIT");
    office.finding("examineDesignation", "PROPOSE");
    office.finding("decideDesignation", "SEND_BACK");
    office.finding("examineDesignation", "PROPOSE");
    office.finding("decideDesignation", "DESIGNATE");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void aReturnedApplicationMayBeWithdrawn() {
    String designation = Cases.aDesignation(office, "APPLICATION");
    office.finding("examineDesignation", "RETURN");
    office.finding("correctDesignation", "WITHDRAW");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void aRenewalMayBeRefused() {
    String designation = Cases.aDesignation(office, "RENEWAL");
    office.finding("examineDesignation", "PROPOSE");
    office.finding("decideDesignation", "REFUSE");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void aRevocationIsToldToTheOpenGrants() {
    String designation = Cases.aDesignation(office, "REVOCATION");
    office.finding("hearOrganization", "SUBMIT");
    office.finding("decideMeasure", "IMPOSE");
    assertThat(office.asked()).endsWith("settleOpenGrants");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void aSuspensionLeavesTheGrantsAlone() {
    String designation = Cases.aDesignation(office, "SUSPENSION");
    office.finding("hearOrganization", "SUBMIT");
    office.finding("decideMeasure", "IMPOSE");
    assertThat(office.asked()).doesNotContain("settleOpenGrants");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void anOrganizationCannotBlockAMeasureByItsSilence() {
    String designation = Cases.aDesignation(office, "SUSPENSION");
    office.fire("hearingOver");
    assertThat(office.open()).containsOnlyKeys("decideMeasure");
    office.finding("decideMeasure", "REJECT");
    assertThat(office.running(designation)).isFalse();
  }

  @Test
  void aClusterManagerIsDesignatedAfterACorrectionAndASecondExamination() {
    String manager = Cases.aClusterManager(office);
    office.finding("examineClusterManager", "RETURN");
    office.finding("correctClusterManager", "RESUBMIT");
    office.finding("examineClusterManager", "PROPOSE");
    office.finding("decideClusterManager", "SEND_BACK");
    office.finding("examineClusterManager", "PROPOSE");
    office.finding("decideClusterManager", "DESIGNATE");
    assertThat(office.running(manager)).isFalse();
  }

  @Test
  void aProposedClusterManagerMayBeRefusedOrWithdrawn() {
    for (var way :
        List.of(
            Map.entry("PROPOSE", Map.entry("decideClusterManager", "REFUSE")),
            Map.entry("RETURN", Map.entry("correctClusterManager", "WITHDRAW")))) {
      String manager = Cases.aClusterManager(office);
      office.finding("examineClusterManager", way.getKey());
      office.finding(way.getValue().getKey(), way.getValue().getValue());
      assertThat(office.running(manager)).isFalse();
    }
  }
}
