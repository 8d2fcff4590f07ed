package org.meguri.workflows.doing.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camunda.bpm.engine.RuntimeService;
import org.meguri.command.Rule;
import org.meguri.command.actor.Role;
import org.meguri.command.grant.GrantChange;
import org.meguri.command.grant.GrantCommand.ReportProgress;
import org.meguri.command.grant.GrantCommand.RequestChange;
import org.meguri.command.grant.GrantCommand.RequestTranche;
import org.meguri.command.grant.GrantCommand.WithdrawGrant;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.GrantRefused;
import org.meguri.command.grant.GrantStep;
import org.meguri.query.cases.grant.GrantState;
import org.meguri.workflows.doing.Act;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be filed about a grant; its process hears what it waits for. */
@Configuration(proxyBeanMethods = false)
class GrantActs {

  static final String CASE = "grant";

  private static final Set<GrantStep> AWARDED = Set.of(GrantStep.AWARDED);

  private final GrantFields fields;

  GrantActs(GrantFields fields) {
    this.fields = fields;
  }

  /** An act by what it asks and means; {@code message} is null where no process waits for it. */
  private record Written(
      String kind,
      String name,
      Role by,
      Set<GrantStep> at,
      Optional<String> tells,
      Function<Matter, Rule> unless,
      Function<Matter, Form> asks,
      BiFunction<Matter, Entries, Object> means)
      implements Act {

    @Override
    public String caseKind() {
      return CASE;
    }

    @Override
    public boolean offered(Offer offer) {
      return offer.to(actor -> actor.has(by))
          && offer.on(GrantState.class, grant -> at.contains(grant.step()));
    }

    @Override
    public Rule mayBeFiled(Matter matter) {
      return unless.apply(matter);
    }

    @Override
    public Form describe(Matter matter) {
      return asks.apply(matter);
    }

    @Override
    public Object decode(Matter matter, Entries entries) {
      return means.apply(matter, entries);
    }
  }

  private static Rule always(Matter matter) {
    return Optional::empty;
  }

  private static GrantId grant(Matter matter) {
    return GrantId.of(matter.caseId());
  }

  /** As long as nothing is decided, whoever has it on the desk. */
  @Bean
  Act withdrawGrant() {
    return new Written(
        "withdrawGrant",
        "withdraw",
        Role.STAFF,
        Set.of(GrantStep.APPLIED, GrantStep.RETURNED, GrantStep.EXAMINED),
        Optional.of("grantWithdrawn"),
        GrantActs::always,
        matter -> new Form(List.of(fields.reason()), List.of()),
        (matter, entries) ->
            new WithdrawGrant(grant(matter), entries.text(GrantFields.REASON), matter.today()));
  }

  @Bean
  Act reportGrantProgress() {
    return new Written(
        "reportGrantProgress",
        "report-progress",
        Role.STAFF,
        AWARDED,
        Optional.empty(),
        GrantActs::always,
        matter ->
            new Form(
                List.of(
                    fields.text("report", "grantField.progress"),
                    fields.yen("spent", "grantField.spent")),
                List.of()),
        (matter, entries) ->
            new ReportProgress(
                grant(matter),
                entries.text("report"),
                GrantFields.yen(entries, "spent"),
                matter.today()));
  }

  @Bean
  Act requestTranche() {
    return new Written(
        "requestTranche",
        "request-tranche",
        Role.STAFF,
        AWARDED,
        Optional.of("trancheRequested"),
        GrantActs::always,
        matter ->
            new Form(
                List.of(fields.yen(GrantFields.AMOUNT, "grantField.amount"), fields.reason()),
                List.of()),
        (matter, entries) ->
            new RequestTranche(
                grant(matter),
                GrantFields.yen(entries, GrantFields.AMOUNT),
                entries.text(GrantFields.REASON),
                matter.today()));
  }

  @Bean
  Act requestGrantChange() {
    return new Written(
        "requestGrantChange",
        "request-change",
        Role.STAFF,
        AWARDED,
        Optional.of("changeRequested"),
        GrantActs::always,
        matter ->
            new Form(
                List.of(
                    fields.yen(GrantFields.AMOUNT, "grantField.amount").optional(),
                    fields.text("content", "grantField.content").optional(),
                    Field.date(GrantFields.REPORT_BY, Label.key("grantField.reportBy")).optional(),
                    fields.reason()),
                List.of()),
        (matter, entries) ->
            new RequestChange(
                grant(matter),
                new GrantChange(
                    entries.has(GrantFields.AMOUNT)
                        ? GrantFields.yen(entries, GrantFields.AMOUNT)
                        : null,
                    entries.textOrNull("content"),
                    entries.has(GrantFields.REPORT_BY)
                        ? entries.date(GrantFields.REPORT_BY)
                        : null),
                entries.text(GrantFields.REASON),
                matter.today()));
  }

  /** One proposal at a time, and only while its process runs. */
  @Bean
  Act proposeGrantRevocation(RuntimeService engine) {
    return new Written(
        "proposeGrantRevocation",
        "propose-revocation",
        Role.OFFICER,
        Set.of(
            GrantStep.AWARDED, GrantStep.REPORTED, GrantStep.REPORT_RETURNED, GrantStep.INSPECTED),
        Optional.of("revocationProposed"),
        matter ->
            Rule.that(
                engine
                        .createExecutionQuery()
                        .processInstanceBusinessKey(matter.caseId())
                        .messageEventSubscriptionName("revocationProposed")
                        .count()
                    > 0,
                GrantRefused.WRONG_STATE,
                "found",
                matter.caseId()),
        matter -> fields.proposal(),
        (matter, entries) -> GrantFields.proposed(grant(matter), entries, matter.today()));
  }
}
