package org.meguri.workflows.planning.budgeting;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.meguri.command.actor.PersonId;
import org.meguri.command.allocation.AllocationCommand.ConfirmCarriedOut;
import org.meguri.command.allocation.AllocationCommand.OpenAllocation;
import org.meguri.command.allocation.AllocationEvent.SharesDecided;
import org.meguri.command.allocation.AllocationId;
import org.meguri.command.allocation.Share;
import org.meguri.command.budget.BudgetCommand.CarryOutShare;
import org.meguri.command.budget.BudgetId;
import org.meguri.command.commission.CommissionId;
import org.meguri.command.commission.CommissionRecords;
import org.meguri.command.programme.ProgrammeFile;
import org.meguri.command.programme.Programmes;
import org.meguri.command.project.ProjectId;
import org.meguri.workflows.engine.SystemHand;
import org.meguri.workflows.engine.Variables;
import org.meguri.workflows.papers.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The system's steps in the sharing of a year's budget. */
@Configuration(proxyBeanMethods = false)
class AllocationSteps {

  @Bean
  JavaDelegate openAllocation(SystemHand system) {
    return step -> {
      Variables process = Variables.of(step);
      system.send(step, "open", new OpenAllocation(allocation(process), process.fiscalYear()));
    };
  }

  /** Whether the programme hears the commission, and who chairs it today. */
  @Bean
  JavaDelegate askCommission(Programmes programmes, CommissionRecords records, Clock clock) {
    return step -> {
      ProgrammeFile programme = programmes.current();
      boolean heard = YearInputs.rule(programme).commissionHeard();
      step.setVariable("commissionHeard", heard);
      if (heard) {
        LocalDate today = LocalDate.now(clock);
        step.setVariable(
            "chair",
            records.terms(CommissionId.of(programme.id())).stream()
                .filter(term -> term.chair() && term.includes(today))
                .map(CommissionRecords.Term::member)
                .map(PersonId::value)
                .findFirst()
                .orElseThrow(
                    () -> new IllegalStateException("Nobody chairs the commission on " + today)));
      }
    };
  }

  /** The total first, so that there is room for the shares. */
  @Bean
  JavaDelegate carryOutShares(SystemHand system, Papers papers, Clock clock) {
    return step -> {
      Variables process = Variables.of(step);
      AllocationId allocation = allocation(process);
      SharesDecided decided = papers.latest(allocation, SharesDecided.class).orElseThrow();
      int year = decided.fiscalYear();
      LocalDate today = LocalDate.now(clock);
      BudgetId total = BudgetId.ofYear(year);
      system.send(step, "total", new CarryOutShare(total, year, null, decided.reason(), today));
      for (Share share : decided.shares()) {
        ProjectId project = share.project();
        BudgetId source = BudgetId.of(project, year);
        system.send(
            step,
            "share-" + project,
            new CarryOutShare(source, year, project, decided.reason(), today));
      }
      system.send(step, "confirm", new ConfirmCarriedOut(allocation, today));
    };
  }

  private static AllocationId allocation(Variables process) {
    return AllocationId.of(process.text(ProposeSharesForm.ALLOCATION));
  }
}
