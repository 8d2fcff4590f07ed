package org.meguri.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.meguri.command.actor.PersonId;
import org.meguri.command.audit.AuditEvent.CaseOfKindRead;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Projection;
import org.meguri.command.work.ProcessEvent.ProcessStarted;
import org.meguri.command.work.ProcessEvent.StepEntered;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.OnRecord;
import org.meguri.query.access.ReadAccess;
import org.meguri.query.access.Unknown;
import org.meguri.query.access.When;
import org.meguri.query.casefile.History;
import org.meguri.query.casefile.Passage;
import org.meguri.query.cases.CaseList.Asked;
import org.meguri.query.cases.CaseList.Sort;
import org.meguri.query.tasks.TaskHistory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases of an example kind on a real database: what is kept, who reads what, and as of when. */
@OnTheReadSide
class CasesTest {

  private static final String OWN = "k-rip-promotion";

  @Autowired JdbcTemplate jdbc;
  @Autowired ReadAccess access;
  @Autowired TaskHistory tasks;
  @Autowired OnRecord onRecord;
  @Autowired ExampleReadSide.Office office;
  @Autowired History wholeLog;
  @Autowired List<Projection> projections;

  private ExampleCases example;

  @BeforeEach
  void nothingThere() {
    office.recorded.clear();
    office.conflicts.clear();
    example = new ExampleCases(jdbc, access, tasks, onRecord, false);
    example.projection.reset();
  }

  @AfterEach
  void feedAfresh() {
    office.conflicts.clear();
    Projection cases =
        projections.stream().filter(CasesProjection.class::isInstance).findFirst().orElseThrow();
    cases.reset();
    cases.apply(wholeLog.events());
  }

  @Test
  void whatIsKeptIsTheSameInBatchesOfAnySize() {
    for (int n = 1; n <= 12; n++) {
      example.opened("case-" + n, List.of("k-rip"), "kyushu", OWN).moved("case-" + n, "CLOSED");
      example.moved("case-1", n % 2 == 0 ? "OPEN" : "CLOSED");
    }
    for (int most : new int[] {1, 5, 1000}) {
      example.again(most);
      assertThat(example.compared.differences(example.history.head())).isEmpty();
    }
    jdbc.update("update cases.version set status = 'FORGED' where case_id = 'case-2'");
    assertThat(example.compared.differences(example.history.head())).isNotEmpty();
  }

  /**
   * One case each of the project, of another organization of it, of a foreign bureau, of nobody.
   */
  @ParameterizedTest
  @CsvSource({
    "p-officer,       own other programme",
    "p-manager,       own other programme",
    "p-kinki-officer, foreign programme",
    "p-staff,         own",
    "p-policy,        own other foreign programme",
    "p-auditor,       own other foreign programme",
    "p-admin,         ''",
    "p-nobody,        ''"
  })
  void eachRoleReadsWhatIsItsOwn(String person, String readable) {
    fourCases();
    PersonId reader = PersonId.of(person);
    List<String> expected = readable.isEmpty() ? List.of() : List.of(readable.split(" "));
    assertThat(ids(reader, asked(Sort.CASE, null, 10, null)))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(example.cases.counts(reader).getOrDefault("example", 0L)).isEqualTo(expected.size());
    for (String id : List.of("own", "other", "foreign", "programme")) {
      assertThat(reads(reader, id)).as(person + " " + id).isEqualTo(expected.contains(id));
    }
  }

  @Test
  void aCatalogueIsOpenToWhoeverHasAnAccount() {
    example = new ExampleCases(jdbc, access, tasks, onRecord, true);
    fourCases();
    assertThat(ids(ExampleReadSide.STAFF, asked(Sort.CASE, null, 10, null))).hasSize(4);
    assertThat(reads(ExampleReadSide.ADMIN, "foreign")).isTrue();
  }

  @Test
  void aConflictHidesTheProjectsCasesFromAMemberOfTheCommission() {
    fourCases();
    PersonId member = PersonId.of("p-member");
    assertThat(reads(member, "own")).isTrue();
    office.conflicts.add("p-member/k-rip");
    assertThat(ids(member, asked(Sort.CASE, null, 10, null))).doesNotContain("own", "other");
    assertThatThrownBy(() -> read(member, "own", When.NOW))
        .isInstanceOfSatisfying(
            NotShown.class, kept -> assertThat(kept.rule()).isEqualTo("conflict-of-interest"));
  }

  @Test
  void onlyTheAuditorsOwnReadingIsPutOnRecord() {
    fourCases();
    read(ExampleReadSide.POLICY, "own", When.NOW);
    assertThat(office.recorded).isEmpty();
    read(ExampleReadSide.AUDITOR, "own", When.NOW);
    assertThat(office.recorded)
        .containsExactly(new CaseOfKindRead(ExampleReadSide.AUDITOR, "example", "own", 1, "test"));
  }

  @Test
  void aCaseIsShownAsItWasKnownThen() {
    example.opened("one", List.of("k-rip"), "kyushu", OWN).moved("one", "CLOSED").taken(10);
    PersonId reader = ExampleReadSide.POLICY;
    assertThat(read(reader, "one", When.NOW).row().status()).isEqualTo("CLOSED");
    assertThat(read(reader, "one", When.at(1)).row().status()).isEqualTo("OPEN");
    assertThat(read(reader, "one", When.at(1)).events()).isEqualTo(1);
    assertThatThrownBy(() -> read(reader, "one", When.at(0))).isInstanceOf(Unknown.class);
    assertThat(example.cases.list(reader, example.kind, asked(Sort.CASE, null, 10, 1L)).lines())
        .extracting(line -> line.row().status())
        .containsExactly("OPEN");
    assertThat(ids(reader, asked(Sort.CASE, null, 10, 0L))).isEmpty();
    assertThat(example.cases.latest(reader, "example", "one", 99, 10)).hasSize(2);
    assertThat(example.cases.history(reader, "example", "one", 1, 10)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void thousandsAreReadInPartsEachOnceAndInOrder(Sort sort) {
    for (int n = 1; n <= 2_500; n++) {
      example.opened("case-" + n, List.of("k-rip"), "kyushu", n % 3 == 0 ? OWN : null);
    }
    example.taken(2_000);
    for (boolean descending : new boolean[] {false, true}) {
      List<String> seen = new ArrayList<>();
      @Nullable String after = null;
      do {
        CaseList.Part part =
            example.cases.list(
                ExampleReadSide.POLICY,
                example.kind,
                new Asked(null, null, null, null, null, sort, descending, after, 200, null));
        part.lines().forEach(line -> seen.add(line.id()));
        after = part.next();
      } while (after != null);
      assertThat(seen).hasSize(2_500).hasSize(new HashSet<>(seen).size());
      if (sort == Sort.CASE) {
        assertThat(seen.get(descending ? 2_490 : 9)).isEqualTo("case-10");
      }
    }
  }

  @Test
  void aListIsNarrowedByProjectOrganizationStatusAndText() {
    fourCases();
    PersonId reader = ExampleReadSide.POLICY;
    assertThat(ids(reader, narrowed("k-rip", null, null, null)))
        .containsExactlyInAnyOrder("own", "other");
    assertThat(ids(reader, narrowed(null, OWN, null, null))).containsExactly("own");
    assertThat(ids(reader, narrowed(null, null, "CLOSED", null))).containsExactly("other");
    assertThat(ids(reader, narrowed(null, null, null, "case FOR"))).containsExactly("foreign");
    assertThat(ids(reader, narrowed(null, null, null, "100%"))).isEmpty();
  }

  @Test
  void textAboutAPersonIsStoredSealedAndShownOpen() {
    fourCases();
    assertThat(jdbc.queryForList("select content::text from cases.state", String.class).toString())
        .doesNotContain("Hanako");
    assertThat(read(ExampleReadSide.POLICY, "own", When.NOW).page())
        .singleElement()
        .satisfies(
            section ->
                assertThat(section.facts().get(0).value()).isEqualTo(Value.text("Hanako Example")));
  }

  @Test
  void aProcessOfACaseIsItsOwnAndNotTheProjects() {
    ProjectId project = ProjectId.of("k-rip");
    Instant at = Instant.parse("2007-05-01T00:00:00Z");
    fourCases();
    example.history.add(
        new ProcessStarted("p-1", project, "grant", 1, "own", null, at),
        new ProcessStarted("p-2", project, "annual-plan-review", 1, "own", null, at));
    example.taken(1);
    example.history.add(
        new StepEntered("p-1", project, "examineGrant", "a-1", at),
        new StepEntered("p-2", project, "draftPlan", "a-2", at));
    example.taken(10);
    List<Passage> passages =
        example.cases.passages(ExampleReadSide.STAFF, "example", "own", Long.MAX_VALUE);
    assertThat(passages)
        .singleElement()
        .satisfies(
            passage ->
                assertThat(passage.current())
                    .extracting(Passage.Step::element)
                    .containsExactly("examineGrant"));
    assertThat(example.compared.differences(example.history.head())).isEmpty();
  }

  private void fourCases() {
    example
        .opened("own", List.of("k-rip"), "kyushu", OWN)
        .opened("other", List.of("k-rip"), "kyushu", "other-organization")
        .opened("foreign", List.of("kansai-green-cluster"), "kinki", "foreign-organization")
        .opened("programme", List.of(), null, null)
        .moved("other", "CLOSED")
        .taken(100);
  }

  private CaseFound read(PersonId reader, String id, When when) {
    return example.cases.read(reader, "example", id, when, "test");
  }

  private boolean reads(PersonId reader, String id) {
    try {
      return read(reader, id, When.NOW).id().equals(id);
    } catch (NotShown kept) {
      return false;
    }
  }

  private List<String> ids(PersonId reader, Asked asked) {
    return example.cases.list(reader, example.kind, asked).lines().stream()
        .map(CaseList.Line::id)
        .toList();
  }

  private static Asked asked(Sort sort, @Nullable String after, int limit, @Nullable Long asOf) {
    return new Asked(null, null, null, null, null, sort, false, after, limit, asOf);
  }

  private static Asked narrowed(
      @Nullable String project,
      @Nullable String organization,
      @Nullable String status,
      @Nullable String text) {
    return new Asked(project, null, organization, status, text, Sort.CASE, false, null, 10, null);
  }
}
