package org.meguri.query.moneyledger;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.command.actor.PersonId;
import org.meguri.command.budget.BudgetEvent.BudgetAllocated;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.grant.GrantDecisionEvents.GrantAwarded;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantKind;
import org.meguri.command.money.Yen;
import org.meguri.command.organization.OrganizationId;
import org.meguri.command.project.ProjectId;
import org.meguri.query.ExampleReadSide;
import org.meguri.query.OnTheReadSide;
import org.meguri.query.casefile.ExampleYear;
import org.meguri.query.casefile.History;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who sees a project's ledger, and what is on it. */
@OnTheReadSide
class LedgerPageTest {

  private static final ProjectId PROJECT = ProjectId.of(ExampleReadSide.OPEN);
  private static final BudgetId SOURCE = BudgetId.of(PROJECT, 2006);
  private static final LocalDate DAY = LocalDate.of(2006, 5, 15);
  private static final PersonId BY = ExampleYear.DIRECTOR;

  @Autowired MockMvc web;
  @Autowired MoneyProjection projection;

  @BeforeEach
  void anAllocationAndAnAward() {
    History history =
        new History()
            .add(
                new BudgetAllocated(
                    SOURCE, 2006, PROJECT, null, Yen.of(9_000_001), "Why", DAY, BY, BY),
                new GrantAwarded(
                    GrantId.of("grant-k-rip-2006-1"),
                    PROJECT,
                    SOURCE,
                    OrganizationId.of("money-lab"),
                    GrantKind.NETWORK,
                    Yen.of(3_000_000),
                    "",
                    DAY,
                    DAY,
                    BY));
    projection.reset();
    projection.apply(history.events());
  }

  @AfterEach
  void asItWas() {
    projection.reset();
  }

  @Test
  void thePageShowsEveryBookingWithTheRunningSums() throws Exception {
    for (String language : new String[] {"ja", "en"}) {
      ask(ExampleYear.OFFICER, "/projects/k-rip/ledger?lang=" + language)
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("9,000,001")))
          .andExpect(content().string(containsString("6,000,001")))
          .andExpect(content().string(containsString("/cases/grant/grant-k-rip-2006-1")))
          .andExpect(content().string(containsString("/cases/budget/budget-k-rip-2006")))
          .andExpect(content().string(not(containsString("??"))));
    }
    ask(ExampleYear.OFFICER, "/projects/k-rip/ledger?fiscalYear=2008")
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("9,000,001"))));
    ask(ExampleYear.OFFICER, "/projects/k-rip?tab=cases&asOf=40")
        .andExpect(content().string(containsString("/projects/k-rip/ledger?asOf=40")));
  }

  @Test
  void asOfAnEarlierPositionLaterBookingsAreNotThere() throws Exception {
    ask(ExampleYear.OFFICER, "/api/projects/k-rip/ledger?fiscalYear=2006")
        .andExpect(jsonPath("$.lines", hasSize(2)))
        .andExpect(jsonPath("$.sources[0].sums.committed").value(3_000_000))
        .andExpect(jsonPath("$.sources[0].sums.remainder").value(6_000_001));
    long first = 1;
    ask(ExampleYear.OFFICER, "/api/projects/k-rip/ledger?fiscalYear=2006&asOf=" + first)
        .andExpect(jsonPath("$.lines", hasSize(1)))
        .andExpect(jsonPath("$.sources[0].sums.remainder").value(9_000_001));
    ask(ExampleYear.OFFICER, "/projects/k-rip/ledger?fiscalYear=2006&asOf=" + first)
        .andExpect(content().string(containsString("band past")))
        .andExpect(content().string(not(containsString("6,000,001"))));
  }

  @Test
  void whoMayNotReadTheProjectMayNotReadItsLedger() throws Exception {
    for (String address : new String[] {"/projects/k-rip/ledger", "/api/projects/k-rip/ledger"}) {
      ask(ExampleReadSide.KINKI_OFFICER, address).andExpect(status().isForbidden());
      ask(ExampleReadSide.NOBODY, address).andExpect(status().isForbidden());
      ask(ExampleReadSide.POLICY, address).andExpect(status().isOk());
    }
    ask(ExampleReadSide.POLICY, "/api/projects/none/ledger").andExpect(status().isNotFound());
  }

  private ResultActions ask(PersonId reader, String address) throws Exception {
    Principal principal = reader::value;
    return web.perform(get(address).principal(principal));
  }
}
