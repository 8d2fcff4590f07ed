package org.meguri.workflows.doing.designation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meguri.command.Outcome;
import org.meguri.command.actor.ActorCommand.GrantRole;
import org.meguri.command.actor.ActorCommand.OpenAccount;
import org.meguri.command.actor.ActorCommand.RegisterPerson;
import org.meguri.command.actor.Role;
import org.meguri.command.actor.Scope;
import org.meguri.command.programme.Programmes;
import org.meguri.command.work.TaskId;
import org.meguri.workflows.Office;
import org.meguri.workflows.forms.Filing;
import org.meguri.workflows.forms.Matter;
import org.meguri.workflows.tasklist.FilingDesk;
import org.meguri.workflows.tasklist.Task;
import org.meguri.workflows.tasklist.TaskTable;

/** The desks of Shikoku's bureau and of the organizations that come to it. */
public final class Desk {
  public static final Office OFFICE = Office.open();
  public static final String OFFICER = "shikoku.officer1";
  public static final String DIRECTOR = "shikoku.director";

  private Desk() {}

  public static String project() {
    return OFFICE.bean(Programmes.class).current().projects().stream()
        .filter(p -> p.bureau().value().equals("shikoku"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** An institution registered by the officer, with one account of its staff. */
  public static String organization(String kind, String staff) {
    String id =
        accepted(
            filed(
                OFFICE.bean(OrganizationActs.Register.class),
                OFFICER,
                "organization",
                "nameJa",
                staff + "の組織",
                "nameEn",
                "Organization of " + staff,
                "kind",
                kind,
                "bureau",
                "shikoku"));
    OFFICE.send(new RegisterPerson(Office.person(staff), "Name of " + staff, null));
    OFFICE.send(new OpenAccount(Office.person(staff), staff));
    OFFICE.send(
        new GrantRole(
            Office.person(staff), Role.STAFF, Scope.organization(id), LocalDate.of(2006, 4, 1)));
    return id;
  }

  /** Applied for as base organization over a year from next week. */
  public static String applied(String organization, String staff) {
    return accepted(
        filed(
            OFFICE.bean(ApplyForDesignationAct.class),
            staff,
            organization,
            "project",
            project(),
            "kind",
            "BASE",
            "purpose",
            "Workshops on new materials",
            "core",
            "Paper industry",
            "from",
            OFFICE.today().plusDays(7).toString(),
            "until",
            OFFICE.today().plusYears(1).toString()));
  }

  public static String designated(String organization, String staff) {
    String designation = applied(organization, staff);
    OFFICE.done(task(designation, "examineDesignation"), OFFICER, "PROPOSE");
    OFFICE.done(task(designation, "decideDesignation"), DIRECTOR, "DESIGNATE");
    OFFICE.moveTo(OFFICE.today().plusDays(7).toString());
    return designation;
  }

  public static Outcome filed(Filing filing, String login, String caseId, String... entries) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      form.put(entries[i], entries[i + 1]);
    }
    Outcome outcome =
        OFFICE
            .bean(FilingDesk.class)
            .file(
                filing,
                new Matter(caseId, "", Office.person(login), OFFICE.today()),
                Office.fresh(),
                form);
    OFFICE.runJobs();
    return outcome;
  }

  public static String accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).caseId();
  }

  public static String rule(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).rule();
  }

  /** The open tasks of a case by element. */
  public static List<String> open(String caseId) {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select element from tasklist.task where case_id = ? and state = 'OPEN' order by 1")
        .param(caseId)
        .query(String.class)
        .list();
  }

  public static Task task(String caseId, String element) {
    return OFFICE
        .meguri
        .jdbc()
        .sql("select id from tasklist.task where case_id = ? and element = ? and state = 'OPEN'")
        .params(caseId, element)
        .query(String.class)
        .optional()
        .flatMap(id -> OFFICE.bean(TaskTable.class).find(TaskId.of(id)))
        .orElseThrow(() -> new AssertionError("No open task " + element + " of " + caseId));
  }
}
