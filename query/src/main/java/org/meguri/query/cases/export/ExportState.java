package org.meguri.query.cases.export;

import java.time.Instant;
import org.meguri.command.export.ExportEvent.ListTaken;

/** A file that was taken, and when. */
public record ExportState(ListTaken taken, Instant at) {}
