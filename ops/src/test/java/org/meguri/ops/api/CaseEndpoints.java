package org.meguri.ops.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.Api.Reply;
import org.meguri.ops.running.RunningMeguri;

/**
 * The endpoints of every kind of case, all of the same pattern: a list for everybody, of what each
 * may see; one case, here an organization's that is there from the beginning, and of other kinds
 * one that is not; and what may be begun or done.
 */
final class CaseEndpoints {

  private static final String KNOWN = "organization";

  /** By kind, what may be begun and what may be done about a case. */
  private static final Map<String, List<String>> ACTS =
      Map.ofEntries(
          Map.entry("activity", List.of("record", "{id}/correct", "{id}/withdraw")),
          Map.entry("allocation", List.of()),
          Map.entry("assessment", List.of()),
          Map.entry(
              "budget",
              List.of(
                  "propose-allocation",
                  "propose-total",
                  "{id}/ask-carry-over",
                  "{id}/decide",
                  "{id}/increase",
                  "{id}/reduce",
                  "{id}/withdraw")),
          Map.entry("cluster-manager", List.of("{id}/end", "{id}/hand-over")),
          Map.entry("correction", List.of()),
          Map.entry("condition", List.of()),
          Map.entry(
              "council",
              List.of(
                  "establish",
                  "{id}/change-members",
                  "{id}/convene",
                  "{id}/correct-minutes",
                  "{id}/record-minutes")),
          Map.entry(
              "designation",
              List.of(
                  "{id}/lift-suspension",
                  "{id}/propose-cluster-manager",
                  "{id}/propose-revocation",
                  "{id}/propose-suspension",
                  "{id}/renew")),
          Map.entry(
              "grant",
              List.of(
                  "apply",
                  "{id}/propose-late-revocation",
                  "{id}/propose-revocation",
                  "{id}/report-progress",
                  "{id}/request-change",
                  "{id}/request-tranche",
                  "{id}/withdraw")),
          Map.entry("measure", List.of("publish", "{id}/close", "{id}/reopen", "{id}/revise")),
          Map.entry(
              "measure-application",
              List.of(
                  "propose",
                  "{id}/record-application",
                  "{id}/record-outcome",
                  "{id}/record-result")),
          Map.entry(
              "member",
              List.of(
                  "enter", "{id}/correct", "{id}/join", "{id}/leave", "{id}/merge", "{id}/rename")),
          Map.entry("export", List.of()),
          Map.entry("member-list", List.of()),
          Map.entry("monitoring", List.of()),
          Map.entry(
              KNOWN,
              List.of(
                  "register",
                  "{id}/apply-for-designation",
                  "{id}/change-contact",
                  "{id}/close",
                  "{id}/rename")),
          Map.entry(
              "partnership",
              List.of("found", "{id}/agree", "{id}/end", "{id}/record-result", "{id}/start")),
          Map.entry(
              "candidate",
              List.of(
                  "register", "{id}/add-achievement", "{id}/propose-adoption", "{id}/withdraw")),
          Map.entry("proposal", List.of("abolish", "integrate", "modify", "revise")),
          Map.entry("supporter", List.of("recruit", "{id}/end", "{id}/honour")));

  /** Its bureau, its own staff, and who sees all. */
  private static final List<Integer> READING =
      List.of(401, 403, 200, 200, 403, 403, 200, 200, 403, 200);

  private CaseEndpoints() {}

  /** Somebody with an account as staff of the organization. */
  static Api staffOf(String organization, RunningMeguri meguri) {
    String login = "matrix.staff";
    Api.as("admin")
        .post(
            "/api/admin/people",
            Map.of(
                "name",
                "Matrix Staff",
                "login",
                login,
                "post",
                "STAFF:" + organization,
                "from",
                "2006-01-04"));
    return Api.bearing(meguri.tokenFor(login));
  }

  static Map<String, List<Integer>> expected() {
    Map<String, List<Integer>> all = new TreeMap<>();
    ACTS.forEach(
        (kind, acts) -> {
          boolean known = kind.equals(KNOWN);
          String list = "/api/cases/" + kind;
          all.put("GET " + list, everybody(200));
          all.put("GET " + list + "/acts", everybody(200));
          for (String part : List.of("", "/history", "/acts")) {
            all.put("GET " + list + "/{id}" + part, known ? READING : everybody(404));
          }
          all.put("GET " + list + "/{id}/diagram", known ? reading(404) : everybody(404));
          for (String act : acts) {
            List<Integer> ofCase = known ? reading(422) : everybody(404);
            all.put("POST " + list + "/" + act, act.startsWith("{id}") ? ofCase : everybody(422));
          }
        });
    return all;
  }

  /** Those who may read it get further. */
  private static List<Integer> reading(int status) {
    return READING.stream().map(each -> each == 200 ? status : each).toList();
  }

  private static List<Integer> everybody(int status) {
    List<Integer> statuses = new ArrayList<>(Collections.nCopies(READING.size(), status));
    statuses.set(0, 401);
    return statuses;
  }

  static Reply ask(Api caller, String endpoint, String organization) {
    String path = endpoint.substring(endpoint.indexOf(' ') + 1);
    String id = path.startsWith("/api/cases/organization") ? organization : "none";
    String real = path.replace("{id}", id);
    if (endpoint.startsWith("POST")) {
      return caller.post(real, Map.of());
    }
    return caller.get(real.endsWith("/diagram") ? real + "?process=designation" : real);
  }
}
