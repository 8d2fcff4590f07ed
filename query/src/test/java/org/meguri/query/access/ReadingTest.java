package org.meguri.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseRead;
import org.meguri.command.commission.ReviewEvent.OpinionSubmitted;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.casefile.Review;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may read what, on the way that every page and the API take. */
@OnTheReadSide
class ReadingTest {

  private static final ProjectId SEALED = ProjectId.of(ExampleReadSide.SEALED);

  @Autowired Reading reading;
  @Autowired ExampleReadSide.Office office;
  @Autowired History history;

  @BeforeEach
  void nothingOnRecordYet() {
    office.recorded.clear();
    office.conflicts.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "p-officer,         true,  false",
    "p-director,        true,  false",
    "p-manager,         true,  false",
    "p-kinki-officer,   false, true",
    "p-stand-in,        false, true",
    "p-policy,          true,  true",
    "p-auditor,         true,  true",
    "p-member,          true,  true",
    "p-chair,           true,  true",
    "p-other-member,    false, false",
    "p-admin,           false, false",
    "p-nobody,          false, false",
    "system,            false, false"
  })
  void eachRoleReadsWhatIsItsOwn(String person, boolean first, boolean second) {
    assertThat(reads(person, ExampleReadSide.OPEN)).isEqualTo(first);
    assertThat(reads(person, ExampleReadSide.SEALED)).isEqualTo(second);
  }

  @Test
  void aConflictHidesTheCaseFromAMemberAssignedToIt() {
    office.conflicts.add("p-member/" + SEALED);
    assertThatThrownBy(() -> read(ExampleYear.MEMBER, SEALED))
        .isInstanceOfSatisfying(
            NotShown.class, kept -> assertThat(kept.rule()).isEqualTo("conflict-of-interest"));
    assertThat(reads("p-member", ExampleReadSide.OPEN)).isTrue();
  }

  @Test
  void anUnknownProjectIsUnknownToEverybody() {
    assertThatThrownBy(() -> read(ExampleReadSide.POLICY, ProjectId.of("nowhere")))
        .isInstanceOf(Unknown.class);
  }

  @Test
  void aSealedOpinionIsReadByItsAuthorOnly() {
    for (PersonId reader :
        List.of(ExampleYear.CHAIR, ExampleReadSide.POLICY, ExampleReadSide.AUDITOR)) {
      assertThat(opinion(reader).text()).as(reader.value()).isNull();
      assertThat(opinion(reader).recommendation()).isNull();
    }
    assertThat(opinion(ExampleYear.MEMBER).text()).isEqualTo("SECRET-OPINION");
  }

  @Test
  void theHistoryKeepsTheSealToo() {
    Recorded submitted =
        history.events().stream()
            .filter(
                event ->
                    event.fact() instanceof OpinionSubmitted opinion
                        && opinion.project().equals(SEALED))
            .findFirst()
            .orElseThrow();
    assertThat(reading.payload(ExampleReadSide.AUDITOR, SEALED, submitted)).isNull();
    assertThat(reading.payload(ExampleYear.MEMBER, SEALED, submitted)).contains("SECRET-OPINION");
  }

  @Test
  void anOpenedOpinionIsReadByAll() {
    Review review = read(ExampleReadSide.AUDITOR, ProjectId.of(ExampleReadSide.OPEN));
    assertThat(review.opinions().get(0).text()).isEqualTo("SECRET-OPINION");
  }

  @Test
  void onlyTheAuditorsReadingGoesOnRecord() {
    read(ExampleReadSide.POLICY, SEALED);
    assertThat(office.recorded).isEmpty();
    read(ExampleReadSide.AUDITOR, SEALED);
    assertThat(office.recorded)
        .singleElement()
        .isInstanceOfSatisfying(
            CaseRead.class,
            fact -> {
              assertThat(fact.reader()).isEqualTo(ExampleReadSide.AUDITOR);
              assertThat(fact.project()).isEqualTo(SEALED);
              assertThat(fact.purpose()).isEqualTo("test");
            });
  }

  private boolean reads(String person, String project) {
    try {
      read(PersonId.of(person), ProjectId.of(project));
      return true;
    } catch (NotShown kept) {
      assertThat(kept.rule()).isEqualTo("not-authorized");
      return false;
    }
  }

  private Review read(PersonId reader, ProjectId project) {
    return reading.read(reader, project, When.NOW, "test").reviews().values().iterator().next();
  }

  private Review.Opinion opinion(PersonId reader) {
    return Objects.requireNonNull(read(reader, SEALED)).opinions().get(0);
  }
}
