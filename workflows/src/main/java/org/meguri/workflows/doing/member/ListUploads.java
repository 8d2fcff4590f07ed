package org.meguri.workflows.doing.member;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import org.meguri.command.actor.Acting;
import org.meguri.command.actor.CommandId;
import org.meguri.command.actor.PersonId;
import org.meguri.command.member.MemberImport;
import org.meguri.command.member.MemberImport.Result;
import org.springframework.stereotype.Component;

/** Takes an uploaded list of members, or says what it would do; one way for page and API. */
@Component
class ListUploads {

  /** As many lines as a list may have take no more; what is behind is not read. */
  private static final int MOST_BYTES = 16 << 20;

  private final MemberImport imports;
  private final Clock clock;

  ListUploads(MemberImport imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  Result taken(InputStream file, PersonId person, CommandId command, boolean dryRun)
      throws IOException {
    byte[] bytes = file.readNBytes(MOST_BYTES);
    Acting acting = Acting.as(person, command);
    LocalDate today = LocalDate.now(clock);
    return dryRun ? imports.preview(bytes, acting, today) : imports.take(bytes, acting, today);
  }
}
