package org.meguri.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.meguri.query.frame.EveryPage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a problem: as problem+json to the API, as a page to a browser. */
@Component
class ErrorView {

  private static final String API = "/api/";
  private final Answer answer;
  private final EveryPage frame;

  ErrorView(Answer answer, EveryPage frame) {
    this.answer = answer;
    this.frame = frame;
  }

  Object of(ProblemDetail problem, HttpServletRequest request) {
    return of(problem, request, request.getRequestURI());
  }

  Object of(ProblemDetail problem, HttpServletRequest request, String path) {
    String inside = path.substring(Math.min(path.length(), request.getContextPath().length()));
    if (inside.startsWith(API)) {
      return answer.response(problem);
    }
    ModelAndView page = new ModelAndView("error");
    page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
    page.addObject("status", problem.getStatus());
    page.addObject("problemText", problem.getDetail());
    page.addObject("me", frame.me(request, LocaleContextHolder.getLocale()));
    page.addObject("today", frame.today());
    page.addObject("clockShifted", frame.clockShifted());
    page.addObject("lang", frame.lang(LocaleContextHolder.getLocale()));
    @Nullable Map<String, Object> properties = problem.getProperties();
    if (properties != null) {
      page.addAllObjects(Map.copyOf(properties));
    }
    return page;
  }
}
