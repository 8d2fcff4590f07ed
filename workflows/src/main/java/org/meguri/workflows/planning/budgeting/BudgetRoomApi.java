package org.meguri.workflows.planning.budgeting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The budget room for other systems. */
@RestController
@Tag(name = "budget")
class BudgetRoomApi {

  private final BudgetRoom room;
  private final WhatIf whatIf;

  BudgetRoomApi(BudgetRoom room, WhatIf whatIf) {
    this.room = room;
    this.whatIf = whatIf;
  }

  @GetMapping("/api/budget-room")
  @Operation(summary = "The years whose budget is shared, the latest first")
  List<BudgetRoom.RoomYear> years(Principal principal) {
    return room.years(People.reader(principal));
  }

  @GetMapping("/api/budget-room/{year}")
  @Operation(
      summary =
          "A year's shares with each step from score to amount: a bureau's own once proposed, all"
              + " once decided")
  BudgetRoom.Shares year(Principal principal, Locale locale, @PathVariable int year) {
    return room.shares(People.reader(principal), year, locale);
  }

  @GetMapping("/api/budget-room/{year}/what-if")
  @Operation(
      summary = "The rule tried with other weights or another total beside its own; not recorded")
  WhatIf.Result whatIf(
      Principal principal,
      Locale locale,
      @PathVariable int year,
      @Parameter(description = "in yen; else as proposed") @RequestParam(required = false)
          @Nullable String total,
      @Parameter(description = "in yen; else as proposed") @RequestParam(required = false)
          @Nullable String setAside,
      @Parameter(description = "0 to 100; else the rule's") @RequestParam(required = false)
          @Nullable String winter,
      @Parameter(description = "0 to 100; else the rule's") @RequestParam(required = false)
          @Nullable String exAnte,
      @Parameter(description = "0 to 100; else the rule's") @RequestParam(required = false)
          @Nullable String exPost,
      @Parameter(description = "0 to 100; else the rule's") @RequestParam(required = false)
          @Nullable String industry,
      @Parameter(description = "0 to 100; else the rule's") @RequestParam(required = false)
          @Nullable String commission) {
    Map<String, String> asked = new HashMap<>();
    put(asked, "total", total);
    put(asked, "setAside", setAside);
    put(asked, "winter", winter);
    put(asked, "exAnte", exAnte);
    put(asked, "exPost", exPost);
    put(asked, "industry", industry);
    put(asked, "commission", commission);
    return whatIf.of(People.reader(principal), year, TriedWeights.of(asked), locale);
  }

  private static void put(Map<String, String> asked, String name, @Nullable String value) {
    if (value != null) {
      asked.put(name, value);
    }
  }
}
