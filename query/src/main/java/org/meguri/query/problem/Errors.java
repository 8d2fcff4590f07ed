package org.meguri.query.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.command.CommandDesk;
import org.meguri.query.access.NotShown;
import org.meguri.query.access.Unknown;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Turns what a request could not be answered with into words; faults go on to the error page. */
@ControllerAdvice
public class Errors {

  private final Answer answer;
  private final ErrorView view;

  Errors(Answer answer, ErrorView view) {
    this.answer = answer;
    this.view = view;
  }

  @ExceptionHandler
  public Object unknown(Unknown unknown, HttpServletRequest request, Locale locale) {
    return view.of(answer.plain(HttpStatus.NOT_FOUND, locale), request);
  }

  @ExceptionHandler
  public Object notShown(NotShown kept, HttpServletRequest request, Locale locale) {
    return view.of(answer.rule(HttpStatus.FORBIDDEN, kept.rule(), locale), request);
  }

  @ExceptionHandler
  public Object badInput(BadInput bad, HttpServletRequest request, Locale locale) {
    return view.of(answer.badInput(bad, locale), request);
  }

  @ExceptionHandler
  public Object badType(TypeMismatchException bad, HttpServletRequest request, Locale locale) {
    @Nullable String name =
        bad instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : bad.getPropertyName();
    return view.of(
        name == null
            ? answer.plain(HttpStatus.BAD_REQUEST, locale)
            : answer.field(HttpStatus.BAD_REQUEST, name, locale),
        request);
  }

  @ExceptionHandler
  public Object missing(
      MissingServletRequestParameterException missing, HttpServletRequest request, Locale locale) {
    return view.of(
        answer.field(HttpStatus.BAD_REQUEST, missing.getParameterName(), locale), request);
  }

  @ExceptionHandler
  public Object missingHeader(
      MissingRequestHeaderException missing, HttpServletRequest request, Locale locale) {
    return view.of(answer.field(HttpStatus.BAD_REQUEST, missing.getHeaderName(), locale), request);
  }

  @ExceptionHandler
  public Object unreadable(
      HttpMessageNotReadableException bad, HttpServletRequest request, Locale locale) {
    return view.of(answer.plain(HttpStatus.BAD_REQUEST, locale), request);
  }

  @ExceptionHandler
  public Object tooLarge(
      MaxUploadSizeExceededException large, HttpServletRequest request, Locale locale) {
    return view.of(answer.plain(HttpStatus.PAYLOAD_TOO_LARGE, locale), request);
  }

  @ExceptionHandler
  public Object stale(CommandDesk.StaleVersion stale, HttpServletRequest request, Locale locale) {
    return view.of(answer.rule(HttpStatus.CONFLICT, "stale-version", locale), request);
  }

  @ExceptionHandler
  public Object reused(
      CommandDesk.ReusedCommandId reused, HttpServletRequest request, Locale locale) {
    return view.of(
        answer.rule(HttpStatus.UNPROCESSABLE_ENTITY, "command-id-reused", locale), request);
  }

  /** Spring's own: no such page, wrong method, wrong media type. */
  @ExceptionHandler({
    org.springframework.web.servlet.resource.NoResourceFoundException.class,
    org.springframework.web.servlet.NoHandlerFoundException.class,
    org.springframework.web.HttpRequestMethodNotSupportedException.class,
    org.springframework.web.HttpMediaTypeNotSupportedException.class,
    org.springframework.web.HttpMediaTypeNotAcceptableException.class,
    org.springframework.web.bind.ServletRequestBindingException.class,
    org.springframework.web.bind.MethodArgumentNotValidException.class
  })
  public Object ofTheFramework(Exception refused, HttpServletRequest request, Locale locale) {
    HttpStatusCode code =
        refused instanceof ErrorResponse response
            ? response.getStatusCode()
            : HttpStatus.BAD_REQUEST;
    @Nullable HttpStatus status = HttpStatus.resolve(code.value());
    ProblemDetail problem = answer.plain(status == null ? HttpStatus.BAD_REQUEST : status, locale);
    return view.of(problem, request);
  }
}
