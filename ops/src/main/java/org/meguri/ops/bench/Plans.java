package org.meguri.ops.bench;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.Origin;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.command.assessment.AssessmentKind;
import org.meguri.command.plan.PlanId;
import org.meguri.command.project.ProjectId;
import org.meguri.command.survey.RoundId;
import org.meguri.command.survey.SurveyWindow;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.calendar.YearOpening;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.Form;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskDesk;
import org.meguri.workflows.tasklist.TaskForms;
import org.meguri.workflows.tasklist.TaskTable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Annual plans of one project, drafted and submitted through their process: started, claimed,
 * completed. Years beyond the programme are copies of the first year's opening.
 */
final class Plans {

  static final String PROCESS = "annual-plan-review";
  static final int FIRST_YEAR = 2101;
  private static final ProjectId PROJECT = ProjectId.of(Office.PROJECT);

  private final Office office;
  private final PersonId manager;
  private final RuntimeService engine;
  private final TransactionTemplate transactions;
  private final TaskDesk desk;
  private final TaskTable table;
  private final AtomicInteger next = new AtomicInteger(FIRST_YEAR);
  private int last = FIRST_YEAR - 1;
  private volatile @Nullable Map<String, Object> entries;

  Plans(Office office) {
    this.office = office;
    this.manager = office.person(Office.PROJECT + ".manager");
    this.engine = office.bean(RuntimeService.class);
    this.transactions = office.bean(TransactionTemplate.class);
    this.desk = office.bean(TaskDesk.class);
    this.table = office.bean(TaskTable.class);
    office.bean(YearOpening.class).openDue();
  }

  /** So many more plans stand open, to be worked. */
  void provide(int more) {
    int from = last + 1;
    last += more;
    office
        .owner()
        .update(
            """
            insert into log.event
              (event_id, stream_type, stream, sequence, name, revision, payload, metadata, recorded_at)
            select gen_random_uuid(), stream_type, replace(stream, '-2006', '-' || y), 0, name, revision,
              replace(replace(payload, stream, replace(stream, '-2006', '-' || y)),
                '"fiscalYear":2006', '"fiscalYear":' || y),
              metadata, recorded_at
            from log.event, generate_series(?, ?) y where stream = ? and sequence = 0
            """,
            from,
            last,
            PlanId.of(PROJECT, 2006).value());
  }

  /** The variables of one year's process. */
  static Map<String, Object> variables(int year, String bureau) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("projectId", PROJECT.value());
    variables.put("bureauId", bureau);
    variables.put("fiscalYear", year);
    variables.put("planId", PlanId.of(PROJECT, year).value());
    variables.put("springRoundId", RoundId.of(PROJECT, year, SurveyWindow.SPRING).value());
    variables.put("exAnteId", AssessmentId.of(PROJECT, year, AssessmentKind.EX_ANTE).value());
    variables.put("exPostId", AssessmentId.of(PROJECT, year, AssessmentKind.EX_POST).value());
    return variables;
  }

  /** One plan more: its process started, its draft claimed, completed with the whole form. */
  void startAndComplete() {
    int year = next.getAndIncrement();
    String process =
        transactions.execute(
            status ->
                engine
                    .startProcessInstanceByKey(
                        PROCESS, PlanId.of(PROJECT, year).value(), variables(year, office.bureau()))
                    .getId());
    TaskId task =
        TaskId.of(
            office
                .bean(org.camunda.bpm.engine.TaskService.class)
                .createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId());
    Office.must(desk.claim(task, manager, 0, CommandId.of("bench:claim:" + task), Origin.INVENTED));
    Task claimed = table.find(task).orElseThrow();
    Office.must(
        desk.complete(
            task,
            manager,
            claimed.version(),
            CommandId.of("bench:complete:" + task),
            entries(task),
            Origin.INVENTED));
  }

  private Map<String, Object> entries(TaskId task) {
    Map<String, Object> known = entries;
    if (known == null) {
      known = filled(office.bean(TaskForms.class).describe(task, manager));
      entries = known;
    }
    return known;
  }

  private static Map<String, Object> filled(Form form) {
    Map<String, Object> filled = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      Object value =
          switch (field.kind()) {
            case HIDDEN -> field.value();
            case WHOLE_NUMBER, DECIMAL -> BigDecimal.valueOf(12);
            case TEXT, LONG_TEXT -> "企業訪問と産学官の交流会を続け、新事業の芽を支援する。";
            case DATE -> "2006-04-01";
            case CHOICE -> field.options().get(0).value();
            case CASE -> null;
          };
      if (value != null) {
        filled.put(field.name(), value);
      }
    }
    return filled;
  }
}
