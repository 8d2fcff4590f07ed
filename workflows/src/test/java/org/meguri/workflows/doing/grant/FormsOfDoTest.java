package org.meguri.workflows.doing.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meguri.workflows.doing.designation.Desk.DIRECTOR;
import static org.meguri.workflows.doing.designation.Desk.OFFICE;
import static org.meguri.workflows.doing.designation.Desk.OFFICER;
import static org.meguri.workflows.doing.designation.Desk.accepted;
import static org.meguri.workflows.doing.designation.Desk.task;
import static org.meguri.workflows.doing.grant.GrantDesk.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.meguri.workflows.Browser;
import org.meguri.workflows.Office;
import org.meguri.workflows.doing.designation.Desk;
import org.meguri.workflows.forms.Choices;
import org.meguri.workflows.forms.Field;
import org.meguri.workflows.forms.TaskForm;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskForms;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Every form about designations, cluster managers and grants, as its page shows it. */
class FormsOfDoTest {

  private static final Browser BROWSER = Browser.open();
  private static final Pattern KEY =
      Pattern.compile(
          "\\?\\?|\\b(field|grantField|evidence|finding|task|unit|status|refused)\\.[a-zA-Z]");
  private static final Pattern ENUM = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");
  private static final Pattern OPAQUE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-");

  private final Set<String> seen = new TreeSet<>();

  @Test
  void everyFormIsShownInBothLanguagesAndSaysWhatIsMissing() {
    OFFICE.beforeWork =
        task -> {
          if (seen.add(task.element())) {
            isInTheReadersWords(task);
            marksWhatIsAskedFor(task);
            saysWhatIsMissing(task);
          }
        };
    try {
      String staff = "staff.forms";
      String organization = designated(staff);
      manager(staff, organization);
      settled(staff, organization);
      GrantDesk.appliedForResearch(organization, staff);
      study();
      revoked(staff, organization);
      lost(staff, organization);
    } finally {
      OFFICE.beforeWork = task -> {};
    }
    assertThat(seen).isEqualTo(formsOfDo());
  }

  private static Set<String> formsOfDo() {
    return OFFICE.beans(TaskForm.class).stream()
        .filter(form -> form.getClass().getPackageName().contains(".doing."))
        .map(TaskForm::element)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String designated(String staff) {
    OFFICE.openSeason("2009-12-01");
    GrantDesk.funded();
    String organization = Desk.organization("UNIVERSITY", staff);
    String designation = Desk.applied(organization, staff);
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "RETURN");
    OFFICE.done(task(designation, "correctDesignation"), staff, "RESUBMIT");
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "DESIGNATE");
    OFFICE.moveTo(OFFICE.today().plusDays(7).toString());
    return organization;
  }

  private static void manager(String staff, String organization) {
    String first = OFFICE.today().plusDays(3).toString();
    String manager =
        accepted(
            file(
                "proposeClusterManager",
                staff,
                GrantDesk.designationOf(organization),
                "name",
                "Hanako Meguri",
                "rank",
                "SUB",
                "profile",
                "Ran a laboratory",
                "from",
                first));
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "RETURN");
    OFFICE.done(task(manager, "correctClusterManager"), staff, "RESUBMIT");
    OFFICE.done(task(manager, "examineClusterManager"), OFFICER, "PROPOSE");
    OFFICE.done(task(manager, "decideClusterManager"), DIRECTOR, "DESIGNATE");
  }

  private static void settled(String staff, String organization) {
    String grant = GrantDesk.applied(organization, staff, "1000000");
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "RETURN");
    String[] again = {"totalCost", "3000000", "requested", "1000000"};
    OFFICE.done(task(grant, "correctGrant"), staff, "RESUBMIT", again);
    OFFICE.done(task(grant, "examineGrant"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideGrant"), DIRECTOR, "AWARD", "reportBy", "2010-03-10");
    accepted(file("requestGrantChange", staff, grant, "reportBy", "2010-03-25", "reason", "Snow"));
    OFFICE.done(task(grant, "examineChange"), OFFICER, "PROPOSE");
    OFFICE.done(task(grant, "decideChange"), DIRECTOR, "APPROVE");
    GrantDesk.paid(grant, staff, "300000");
    OFFICE.done(task(grant, "submitFinalReport"), staff, "", "actualCost", "900000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "RETURN");
    OFFICE.done(task(grant, "correctFinalReport"), staff, "", "actualCost", "900000");
    OFFICE.done(task(grant, "inspectGrant"), OFFICER, "PASS", "eligibleCost", "900000");
    OFFICE.done(task(grant, "fixAmount"), DIRECTOR, "FIX");
    OFFICE.done(task(grant, "settleGrant"), OFFICER, "");
  }

  private static void study() {
    Task study =
        OFFICE.openTasks(Desk.project(), GrantDesk.YEAR, "studyFeasibility").stream()
            .reduce((first, last) -> last)
            .orElseThrow();
    OFFICE.done(study, OFFICER, "NOT_FEASIBLE");
  }

  private static void revoked(String staff, String organization) {
    String grant = GrantDesk.awardedTo(organization, staff);
    GrantDesk.paid(grant, staff, "300000");
    accepted(
        file("proposeGrantRevocation", OFFICER, grant, "cause", "MISUSE", "reason", "As found"));
    OFFICE.done(task(grant, "decideRevocation"), DIRECTOR, "REJECT");
    OFFICE.moveTo("2010-03-11");
    OFFICE.done(task(grant, "decideOnLateReport"), DIRECTOR, "REVOKE");
    OFFICE.done(task(grant, "orderReclaim"), DIRECTOR, "");
    OFFICE.done(task(grant, "recordRepayment"), OFFICER, "", "amount", "300000");
    OFFICE.openSeason("2009-12-14");
  }

  private static void lost(String staff, String organization) {
    String grant = GrantDesk.awardedTo(organization, staff);
    GrantDesk.loseDesignation(
        org.meguri.command.organization.OrganizationId.of(organization), staff);
    OFFICE.done(task(grant, "decideOnLostDesignation"), DIRECTOR, "REVOKE");
  }

  private static void isInTheReadersWords(Task task) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      String text = text(page(task, locale));
      assertThat(text.replace(task.caseId(), ""))
          .as("ids in %s in %s", task.element(), locale)
          .doesNotContainPattern("(?<![\\w-])" + Desk.project())
          .doesNotContain("designation-");
      for (Pattern never : List.of(KEY, ENUM, OPAQUE)) {
        assertThat(text).as("%s in %s", task.element(), locale).doesNotContainPattern(never);
      }
    }
  }

  private static void marksWhatIsAskedFor(Task task) {
    String page = page(task, Locale.JAPANESE);
    for (Field field : asked(task)) {
      boolean asButton = field.name().equals(Choices.FINDING) && !page.contains("type=\"radio\"");
      String marked =
          field.name().equals(Choices.FINDING) ? "<legend>" : "<label for=\"" + field.name() + "\"";
      if (!asButton) {
        assertThat(page.substring(page.indexOf(marked)))
            .as("%s of %s", field.name(), task.element())
            .matches(Pattern.compile("<[^>]*><span>[^<]+</span><span class=\"need\">必須<.*", 32));
      }
    }
  }

  /** An empty form comes back with a link to the first field that is asked for in any case. */
  private static void saysWhatIsMissing(Task task) {
    long head = OFFICE.head();
    MockHttpServletResponse answer =
        answer(
            Browser.as(
                    task.holder().value(),
                    Locale.JAPANESE,
                    MockMvcRequestBuilders.post("/tasks/{id}/complete", task.id().value()))
                .param("version", Long.toString(task.version()))
                .param("commandId", "empty-" + task.id()));
    assertThat(answer.getStatus()).as(task.element()).isEqualTo(422);
    String page = content(answer);
    for (Field field : asked(task)) {
      if (field.when() == null && field.kind() != Field.Kind.HIDDEN) {
        assertThat(page).as(task.element()).contains("href=\"#" + field.name() + "\"");
      }
    }
    assertThat(KEY.matcher(text(page)).find()).as(task.element()).isFalse();
    assertThat(OFFICE.head()).isEqualTo(head);
    assertThat(OFFICE.find(task.id()).orElseThrow().isOpen()).isTrue();
  }

  private static List<Field> asked(Task task) {
    return OFFICE.bean(TaskForms.class).describe(task.id(), task.holder()).fields().stream()
        .filter(field -> field.required() && field.kind() != Field.Kind.HIDDEN)
        .toList();
  }

  private static String page(Task task, Locale locale) {
    MockHttpServletResponse answer =
        answer(
            Browser.as(
                Office.person(task.holder().value()).value(),
                locale,
                MockMvcRequestBuilders.get("/tasks/{id}", task.id().value())));
    assertThat(answer.getStatus()).as(task.element()).isEqualTo(200);
    return content(answer);
  }

  private static MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
    try {
      return BROWSER.web.perform(request).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String content(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** What is read, without what stands in the tags. */
  private static String text(String page) {
    return page.replaceAll("(?s)<(script|head)\\b.*?</\\1>", " ").replaceAll("<[^>]*>", " ");
  }
}
