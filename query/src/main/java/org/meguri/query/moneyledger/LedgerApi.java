package org.meguri.query.moneyledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.meguri.query.api.Parameters;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A project's money, booking by booking. */
@RestController
@Tag(name = "projects")
class LedgerApi {

  private final MoneyLedger ledgers;

  LedgerApi(MoneyLedger ledgers) {
    this.ledgers = ledgers;
  }

  @GetMapping("/api/projects/{id}/ledger")
  @Operation(summary = "A project's bookings of a fiscal year with the running sums of each source")
  Ledger ledger(
      Principal principal,
      @PathVariable String id,
      @Parameter(description = "the calendar year the fiscal year begins in; else the current one")
          @RequestParam(required = false)
          @Nullable Integer fiscalYear,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf) {
    return ledgers
        .read(
            People.reader(principal),
            Parameters.project(id),
            fiscalYear,
            Parameters.when(asOf, null))
        .ledger();
  }
}
