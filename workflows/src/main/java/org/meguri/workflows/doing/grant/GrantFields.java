package org.meguri.workflows.doing.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.command.grant.GrantApplication;
import org.meguri.command.grant.GrantCommand.ProposeRevocation;
import org.meguri.command.grant.GrantId;
import org.meguri.command.grant.RevocationCause;
import org.meguri.command.money.Yen;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.springframework.stereotype.Component;

/** Fields the forms about grants share. */
@Component
class GrantFields {

  static final String REASON = "reason";
  static final String AMOUNT = "amount";
  static final String REPORT_BY = "reportBy";
  static final String CAUSE = "cause";

  private static final List<String> APPLICATION =
      List.of("title", "content", "totalCost", "requested", "beginsOn", "endsOn");

  private final Programmes programmes;

  GrantFields(Programmes programmes) {
    this.programmes = programmes;
  }

  Field yen(String name, String label) {
    return Field.number(
        name, Label.key(label), Label.key("unit.yen"), true, BigDecimal.valueOf(Yen.MAXIMUM));
  }

  Field text(String name, String label) {
    return Field.longText(name, Label.key(label), programmes.current().rules().maximumTextLength());
  }

  /** Asked for with these findings only. */
  Field reason(String... findings) {
    Field reason = text(REASON, "field.reason");
    return findings.length == 0 ? reason : reason.when(Choices.FINDING, findings);
  }

  /** What an officer says who proposes to revoke a grant. */
  Form proposal() {
    return new Form(
        List.of(
            Field.choice(
                CAUSE,
                Label.key("grantField.cause"),
                Choices.of("revocationCause", RevocationCause.class)),
            reason()),
        List.of());
  }

  static ProposeRevocation proposed(GrantId grant, Entries entries, LocalDate on) {
    return new ProposeRevocation(
        grant, entries.choice(CAUSE, RevocationCause.class), entries.text(REASON), on);
  }

  List<Field> application(@Nullable GrantApplication preset) {
    return Stream.of(
            Field.text("title", Label.key("grantField.title"))
                .preset(preset == null ? null : preset.title()),
            text("content", "grantField.content").preset(preset == null ? null : preset.content()),
            yen("totalCost", "grantField.totalCost")
                .preset(preset == null ? null : preset.totalCost().amount()),
            yen("requested", "grantField.requested")
                .preset(preset == null ? null : preset.requested().amount()),
            Field.date("beginsOn", Label.key("grantField.beginsOn"))
                .preset(preset == null ? null : preset.beginsOn()),
            Field.date("endsOn", Label.key("grantField.endsOn"))
                .preset(preset == null ? null : preset.endsOn()))
        .toList();
  }

  static GrantApplication applied(Entries entries) {
    return new GrantApplication(
        entries.text(APPLICATION.get(0)),
        entries.text(APPLICATION.get(1)),
        yen(entries, APPLICATION.get(2)),
        yen(entries, APPLICATION.get(3)),
        entries.date(APPLICATION.get(4)),
        entries.date(APPLICATION.get(5)));
  }

  static Yen yen(Entries entries, String name) {
    return entries.yen(name);
  }
}
