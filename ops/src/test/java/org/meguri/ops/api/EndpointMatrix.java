package org.meguri.ops.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each endpoint of the API answers to each of the callers, in their order. */
final class EndpointMatrix {

  private static final Map<String, List<Integer>> EXPECTED =
      new TreeMap<>(
          Map.ofEntries(
              admin("GET /api/admin/people", 200),
              admin("GET /api/admin/people/{id}", 200),
              admin("POST /api/admin/people", 400),
              admin("POST /api/admin/people/{id}/invitation", 404),
              admin("POST /api/admin/people/{id}/posts", 400),
              admin("POST /api/admin/people/{id}/posts/end", 400),
              admin("POST /api/admin/people/{id}/absences", 400),
              admin("POST /api/admin/people/{id}/absences/end", 400),
              admin("POST /api/admin/people/{id}/close", 404),
              admin("GET /api/admin/letters", 200),
              admin("GET /api/admin/processors", 200),
              admin("POST /api/admin/letters/{processor}/{position}/retry", 404),
              admin("POST /api/admin/letters/{processor}/{position}/discard", 404),
              ofOwners("GET /api/admin/incidents", 200),
              ofOwners("POST /api/admin/incidents/{id}/take", 404),
              ofOwners("POST /api/admin/incidents/{id}/retry", 404),
              toAll("GET /api/assessments/{id}/reviews", 404),
              toAll("GET /api/budget-room", 200),
              toAll("GET /api/budget-room/{year}", 404),
              entry(
                  "GET /api/budget-room/{year}/what-if",
                  401,
                  403,
                  403,
                  403,
                  403,
                  403,
                  404,
                  404,
                  403),
              entry("GET /api/commission", 401, 403, 403, 403, 200, 403, 200, 200, 403),
              entry("GET /api/commission/sessions", 401, 403, 403, 403, 200, 403, 200, 200, 403),
              entry(
                  "GET /api/commission/sessions/{id}", 401, 403, 403, 403, 404, 403, 404, 404, 403),
              toAll("POST /api/reviews/{id}/vote", 404),
              entry(
                  "POST /api/commission/sessions/{id}/{act}",
                  401,
                  403,
                  403,
                  403,
                  404,
                  403,
                  404,
                  404,
                  403),
              entry("GET /api/survey-rounds/{id}", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              entry("POST /api/commission/members", 401, 403, 403, 403, 403, 403, 403, 422, 403),
              entry(
                  "POST /api/commission/members/{person}/end",
                  401,
                  403,
                  403,
                  403,
                  403,
                  403,
                  403,
                  422,
                  403),
              entry(
                  "POST /api/commission/members/{person}/affiliations",
                  401,
                  403,
                  403,
                  403,
                  403,
                  403,
                  403,
                  422,
                  403),
              entry("POST /api/commission/interests", 401, 403, 403, 403, 422, 403, 403, 403, 403),
              entry(
                  "POST /api/commission/interests/{interest}/end",
                  401,
                  403,
                  403,
                  403,
                  422,
                  403,
                  403,
                  403,
                  403),
              entry(
                  "POST /api/projects/{id}/targets/{target}",
                  401,
                  403,
                  403,
                  422,
                  403,
                  403,
                  403,
                  403,
                  403),
              entry(
                  "POST /api/survey-rounds/{id}/exceptions",
                  401,
                  403,
                  403,
                  422,
                  403,
                  403,
                  403,
                  403,
                  403),
              entry(
                  "POST /api/survey-rounds/{id}/sources/{source}/figures",
                  401,
                  403,
                  422,
                  422,
                  403,
                  403,
                  422,
                  422,
                  422),
              toAll("GET /api/monitoring/{id}", 404),
              toAll("GET /api/monitoring/{id}/reminders", 404),
              toAll("POST /api/monitoring/{id}/links", 404),
              toAll("POST /api/monitoring/{id}/links/{project}/{number}", 404),
              toAll("POST /api/members/import", 415),
              ofWatchers("GET /api/dashboard"),
              ofWatchers("GET /api/dashboard/export"),
              toAll("GET /api/surveys", 200),
              toAll("GET /api/members/export", 200),
              toAll("GET /api/me", 200),
              toAll("GET /api/lineage", 200),
              toAll("GET /api/projects", 200),
              entry("GET /api/projects/{id}", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              entry("GET /api/projects/{id}/history", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              entry("GET /api/projects/{id}/diagram", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              entry("GET /api/projects/{id}/ledger", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              toAll("GET /api/tasks", 200),
              entry("GET /api/tasks/{id}", 401, 403, 200, 200, 403, 403, 200, 200, 200),
              entry("POST /api/tasks/{id}/assign", 401, 403, 403, 200, 403, 403, 403, 403, 403),
              entry("POST /api/tasks/{id}/claim", 401, 403, 422, 422, 403, 403, 422, 422, 200),
              entry("POST /api/tasks/{id}/complete", 401, 403, 422, 422, 403, 403, 422, 422, 422),
              entry("POST /api/tasks/{id}/release", 401, 403, 422, 422, 403, 403, 422, 422, 200),
              entry("POST /api/tasks/{id}/remind", 401, 403, 200, 200, 403, 403, 403, 403, 403)));

  /** The same to everybody who is known at all. */
  private static Map.Entry<String, List<Integer>> toAll(String endpoint, int status) {
    return entry(endpoint, 401, status, status, status, status, status, status, status, status);
  }

  /** For the administrator alone. */
  private static Map.Entry<String, List<Integer>> admin(String endpoint, int status) {
    return entry(endpoint, 401, 403, 403, 403, 403, status, 403, 403, 403);
  }

  /** For those to whom failed steps are given. */
  private static Map.Entry<String, List<Integer>> ofOwners(String endpoint, int status) {
    return entry(endpoint, 401, 403, 403, 403, 403, status, 403, status, 403);
  }

  /** For bureaus, who see their own part, the auditor and the policy group. */
  private static Map.Entry<String, List<Integer>> ofWatchers(String endpoint) {
    return Map.entry(endpoint, List.of(401, 200, 200, 200, 403, 403, 200, 200, 403, 403));
  }

  /** An organization's staff may do no more than an officer of another bureau. */
  private static Map.Entry<String, List<Integer>> entry(String endpoint, Integer... statuses) {
    List<Integer> withStaff = new ArrayList<>(List.of(statuses));
    withStaff.add(statuses[1]);
    return Map.entry(endpoint, withStaff);
  }

  static Map<String, List<Integer>> expected() {
    Map<String, List<Integer>> all = new TreeMap<>(EXPECTED);
    all.putAll(CaseEndpoints.expected());
    return all;
  }

  private EndpointMatrix() {}
}
