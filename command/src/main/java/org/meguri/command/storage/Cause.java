package org.meguri.command.storage;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why something failed, in words that cannot contain what was being stored: kinds, codes, names of
 * constraints and places in the code, but no message.
 */
final class Cause {
  private Cause() {}

  static String of(Throwable fault) {
    StringBuilder told = new StringBuilder();
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (!told.isEmpty()) {
        told.append(" < ");
      }
      told.append(at.getClass().getSimpleName());
      if (at instanceof SQLException sql) {
        told.append(' ').append(sql.getSQLState());
        told.append(constraint(sql));
      }
    }
    return told.append(place(fault)).toString();
  }

  private static String constraint(SQLException sql) {
    ServerErrorMessage message =
        sql instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
    return message == null || message.getConstraint() == null ? "" : " " + message.getConstraint();
  }

  private static String place(Throwable fault) {
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.meguri.")) {
        return " at %s.%s:%d"
            .formatted(
                frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
                frame.getMethodName(),
                frame.getLineNumber());
      }
    }
    return "";
  }
}
