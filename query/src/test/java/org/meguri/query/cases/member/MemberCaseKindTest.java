package org.meguri.query.cases.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.meguri.command.member.MemberDetails;
import org.meguri.command.member.MemberEvent.MemberAbsorbed;
import org.meguri.command.member.MemberEvent.MemberCorrected;
import org.meguri.command.member.MemberEvent.MemberEntered;
import org.meguri.command.member.MemberEvent.MemberJoined;
import org.meguri.command.member.MemberEvent.MemberLeft;
import org.meguri.command.member.MemberEvent.MemberMerged;
import org.meguri.command.member.MemberEvent.MemberRenamed;
import org.meguri.command.member.MemberId;
import org.meguri.command.member.MemberKind;
import org.meguri.command.member.Prefecture;
import org.meguri.command.project.ProjectId;
import org.meguri.command.storage.Recorded;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.meguri.query.cases.Value;
import org.meguri.query.cases.member.MemberState.Belonging;
import org.meguri.query.cases.member.MemberState.Former;

/** Who belonged where, and when, on the read side. */
class MemberCaseKindTest {
  private static final MemberId ID = MemberId.of("member-1");
  private static final MemberId OTHER = MemberId.of("member-2");
  private static final ProjectId K_RIP = ProjectId.of("k-rip");
  private static final ProjectId SILICON = ProjectId.of("kyushu-silicon-cluster");
  private static final LocalDate APRIL = LocalDate.of(2006, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2006, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2006, 6, 1);

  private final MemberCaseKind kind = new MemberCaseKind();

  @Test
  void whoLeavesAndComesBackBelongedTwice() {
    History history =
        entered()
            .add(
                new MemberLeft(ID, K_RIP, "Moved", MAY, ExampleYear.OFFICER),
                new MemberJoined(ID, K_RIP, JUNE, ExampleYear.OFFICER));
    assertThat(state(history).belongings())
        .containsExactly(
            new Belonging("k-rip", APRIL, MAY, "Moved"), new Belonging("k-rip", JUNE, null, null));
    assertThat(state(history).projects()).containsExactly("k-rip");
    assertThat(kind.row(state(history)).status()).isEqualTo("COMPANY");
  }

  @Test
  void whoLeftEverythingIsShownAsLeft() {
    History history = entered().add(new MemberLeft(ID, K_RIP, "Moved", MAY, ExampleYear.OFFICER));
    assertThat(kind.row(state(history)).status()).isEqualTo("LEFT");
    assertThat(state(history).projects()).isEmpty();
  }

  @Test
  void aNewNameKeepsTheFormerOneAndACorrectionDoesNot() {
    History history =
        entered()
            .add(
                new MemberRenamed(ID, 2, details("New Works"), "Renamed", MAY, ExampleYear.OFFICER),
                new MemberCorrected(ID, 3, details("New Work"), "Typing", ExampleYear.OFFICER));
    assertThat(state(history).formerNames()).containsExactly(new Former("Works", MAY));
    assertThat(state(history).version()).isEqualTo(3);
    assertThat(kind.page(state(history)).get(0).facts().toString()).contains("New Work");
  }

  @Test
  void whoIsMergedBelongsNowhereAndSaysIntoWhom() {
    History history =
        entered()
            .add(new MemberMerged(ID, OTHER, List.of(K_RIP), "Merger", JUNE, ExampleYear.OFFICER));
    MemberState gone = state(history);
    assertThat(gone.belongings()).containsExactly(new Belonging("k-rip", APRIL, JUNE, "Merger"));
    assertThat(gone.wasMerged()).isTrue();
    assertThat(kind.row(gone).status()).isEqualTo("MERGED");
    assertThat(kind.page(gone).get(0).facts().toString())
        .contains(Value.link("member", OTHER).toString());
  }

  @Test
  void whoTakesAnotherInBelongsWhereThatOneDidFromThatDayOn() {
    History history =
        entered().add(new MemberAbsorbed(ID, OTHER, List.of(SILICON), JUNE, ExampleYear.OFFICER));
    MemberState stays = state(history);
    assertThat(stays.projects()).containsExactly("k-rip", "kyushu-silicon-cluster");
    assertThat(stays.belongings().get(1).since()).isEqualTo(JUNE);
    assertThat(stays.absorbed()).containsExactly("member-2");
  }

  private static History entered() {
    return new History()
        .add(
            new MemberEntered(ID, details("Works"), ExampleYear.OFFICER),
            new MemberJoined(ID, K_RIP, APRIL, ExampleYear.OFFICER));
  }

  private static MemberDetails details(String name) {
    return new MemberDetails(
        MemberKind.COMPANY, null, name, null, Prefecture.FUKUOKA, null, null, null);
  }

  private MemberState state(History history) {
    Optional<MemberState> state = Optional.empty();
    for (Recorded each : history.events()) {
      state = kind.fold().on(state, each);
    }
    return state.orElseThrow();
  }
}
