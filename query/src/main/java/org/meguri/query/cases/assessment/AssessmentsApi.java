package org.meguri.query.cases.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.command.actor.PersonId;
import org.meguri.command.assessment.AssessmentId;
import org.meguri.query.access.When;
import org.meguri.query.api.Parameters;
import org.meguri.query.casefile.Mentioned;
import org.meguri.query.casefile.Review;
import org.meguri.query.cases.Cases;
import org.meguri.query.frame.People;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the commission said of an assessment; the assessment itself is a case like others. */
@RestController
class AssessmentsApi {

  private final Cases cases;
  private final AssessmentReviews reviews;
  private final People people;

  AssessmentsApi(Cases cases, AssessmentReviews reviews, People people) {
    this.cases = cases;
    this.reviews = reviews;
    this.people = people;
  }

  /** The reviews in their order, and the names of the people they speak of by id. */
  record Reviewed(String assessment, List<Review> reviews, Map<String, String> people) {}

  @GetMapping("/api/assessments/{id}/reviews")
  @Operation(
      summary = "The commission's reviews of an assessment; sealed opinions say that they are in")
  Reviewed reviews(
      Principal principal,
      Locale locale,
      @PathVariable String id,
      @Parameter(description = "a position of the log, a moment with zone, or a day in Tokyo")
          @RequestParam(required = false)
          @Nullable String asOf) {
    PersonId reader = People.reader(principal);
    When when = Parameters.when(asOf, null);
    cases.read(reader, "assessment", id, when, "api");
    @Nullable Long known = cases.knownAt(when);
    List<Review> found =
        reviews.of(reader, AssessmentId.of(id), known == null ? Long.MAX_VALUE : known);
    return new Reviewed(id, found, people.names(Mentioned.in(found), locale));
  }
}
