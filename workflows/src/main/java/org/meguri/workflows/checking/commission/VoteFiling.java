package org.meguri.workflows.checking.commission;

import java.util.List;
import org.meguri.command.commission.Recommendation;
import org.meguri.command.commission.ReviewCommand.CastVote;
import org.meguri.command.commission.ReviewId;
import org.meguri.command.programme.Programmes;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Entries;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.forms.Label;
import org.meguri.workflows.forms.Matter;
import org.springframework.stereotype.Component;

/** A reviewer's own vote, with its reasons unless it is a plain approval. */
@Component
class VoteFiling implements Filing {
  private final Programmes programmes;

  VoteFiling(Programmes programmes) {
    this.programmes = programmes;
  }

  @Override
  public String kind() {
    return "castVote";
  }

  @Override
  public Form describe(Matter matter) {
    return new Form(
        List.of(
            Field.choice(
                "vote",
                Label.key("field.vote"),
                Choices.of("recommendation", Recommendation.class)),
            Field.longText(
                    "reason",
                    Label.key("field.reason"),
                    programmes.current().rules().maximumTextLength())
                .when(
                    "vote",
                    Recommendation.APPROVE_WITH_CONDITIONS.name(),
                    Recommendation.RETURN.name(),
                    Recommendation.ABSTAIN.name())),
        List.of());
  }

  @Override
  public Object decode(Matter matter, Entries entries) {
    return new CastVote(
        ReviewId.of(matter.caseId()),
        matter.person(),
        entries.choice("vote", Recommendation.class),
        entries.textOrNull("reason"),
        matter.today());
  }
}
