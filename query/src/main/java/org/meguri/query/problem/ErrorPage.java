package org.meguri.query.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What reaches the container: refusals of the filters before us, and faults. */
@Controller
public class ErrorPage implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

  private final Answer answer;
  private final ErrorView view;

  ErrorPage(Answer answer, ErrorView view) {
    this.answer = answer;
    this.view = view;
  }

  /** A fault is logged under a reference that the reader can quote. */
  @RequestMapping("${server.error.path:/error}")
  public Object error(HttpServletRequest request, Locale locale) {
    HttpStatus status = status(request);
    ProblemDetail problem = answer.plain(status, locale);
    if (status.is5xxServerError()) {
      String reference = UUID.randomUUID().toString().substring(0, 8);
      problem.setProperty("reference", reference);
      LOG.error(
          "Fault {} at {}",
          reference,
          request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
          (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }
    @Nullable Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return view.of(problem, request, path == null ? request.getRequestURI() : path.toString());
  }

  private static HttpStatus status(HttpServletRequest request) {
    @Nullable Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    @Nullable HttpStatus status =
        code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
