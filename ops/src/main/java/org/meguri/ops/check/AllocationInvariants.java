package org.meguri.ops.check;

import java.util.List;
import org.meguri.command.allocation.AllocationEvent;
import org.meguri.command.budget.BudgetEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rule 7 over the whole log: what was decided about a year's budget, and what became of it. */
@Configuration(proxyBeanMethods = false)
class AllocationInvariants {
  private static final List<Class<?>> KINDS = List.of(AllocationEvent.class, BudgetEvent.class);

  @Bean
  Invariant sharesAddUpAndComeOutAgain(Happened happened) {
    return new Invariant() {
      @Override
      public String name() {
        return "every decided sharing of a budget adds up to the yen and comes out again from what"
            + " it keeps";
      }

      @Override
      public List<String> violations() {
        SharedYears years = new SharedYears();
        happened.toAll(KINDS, event -> years.take(event.fact(), event.position()));
        return years.misreckoned();
      }
    };
  }

  @Bean
  Invariant budgetsAreAsShared(Happened happened) {
    return new Invariant() {
      @Override
      public String name() {
        return "every budget was what its year's sharing decided when that was carried out";
      }

      @Override
      public List<String> violations() {
        SharedYears years = new SharedYears();
        happened.toAll(KINDS, event -> years.take(event.fact(), event.position()));
        return years.notCarriedOut();
      }
    };
  }
}
