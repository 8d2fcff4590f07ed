package org.meguri.query.monitoring;

import java.util.List;
import java.util.Set;
import org.meguri.command.actor.PersonalVault;
import org.meguri.command.storage.Projection;
import org.meguri.command.storage.Recorded;
import org.meguri.query.fold.Rows;
import org.meguri.query.fold.Stored;
import org.meguri.query.monitoring.AnswersFold.Change;
import org.meguri.query.monitoring.AnswersFold.Given;
import org.meguri.query.monitoring.AnswersFold.Said;
import org.meguri.query.monitoring.AnswersFold.TakenBack;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the answers that stand, and the free texts by themselves. */
@Component
public class AnswersProjection implements Projection {

  /** Its name among the projections. */
  public static final String NAME = "monitored";

  private final JdbcTemplate jdbc;
  private final PersonalVault vault;

  AnswersProjection(JdbcTemplate jdbc, PersonalVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Set<String> leavesOut() {
    return AnswersFold.FOLD.leftOut();
  }

  @Override
  public void apply(List<Recorded> batch) {
    Rows answers = new Rows("text", "text", "text", "text", "int", "text", "text", "text");
    Rows remarks = new Rows("text", "text", "text", "text", "text");
    Rows back = new Rows("text", "text");
    for (Recorded recorded : batch) {
      for (Change change : AnswersFold.FOLD.on(List.of(), recorded)) {
        take(change, answers, remarks, back);
      }
    }
    write(answers, remarks, back);
  }

  private void take(Change change, Rows answers, Rows remarks, Rows back) {
    if (change instanceof Given it) {
      answers.add(
          it.answer(),
          it.survey(),
          it.project(),
          it.respondent(),
          it.questionnaire(),
          it.origin(),
          Stored.write(it.choices()),
          Stored.write(it.counts()));
    } else if (change instanceof Said it) {
      remarks.add(it.remark(), it.survey(), it.question(), it.origin(), vault.seal(it.text()));
    } else if (change instanceof TakenBack it) {
      back.add(it.answer(), it.remark());
    }
  }

  /** Whatever is taken back in the same batch was given before. */
  private void write(Rows answers, Rows remarks, Rows back) {
    answers.send(
        jdbc,
        """
        insert into monitored.answer
        select answer, survey, project, respondent, questionnaire, origin,
          choices::jsonb, counts::jsonb
        from unnest(?, ?, ?, ?, ?, ?, ?, ?) as given
          (answer, survey, project, respondent, questionnaire, origin, choices, counts)
        """);
    remarks.send(jdbc, "insert into monitored.remark select * from unnest(?, ?, ?, ?, ?)");
    back.send(
        jdbc,
        """
        with back as (select * from unnest(?, ?) as b (answer, remark)),
          gone as (delete from monitored.answer a using back where a.answer = back.answer)
        delete from monitored.remark r using back where r.remark like back.remark || '-%'
        """);
  }

  @Override
  public void reset() {
    jdbc.update("delete from monitored.answer");
    jdbc.update("delete from monitored.remark");
  }
}
