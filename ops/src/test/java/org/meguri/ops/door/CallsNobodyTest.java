package org.meguri.ops.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.RunningMeguri;

/**
 * Last of all: whatever ran before, in this JVM, no connection went anywhere but to this machine.
 */
@Order(8)
class CallsNobodyTest {

  /** Its job executor would follow the next test's clock, which is one for the whole JVM. */
  @AfterAll
  static void stop() {
    RunningMeguri.shared().close();
  }

  @Test
  void noConnectionLeavesTheMachine() {
    Api.as("auditor").get("/api/projects");
    assertThat(RunningMeguri.shared().called())
        .isNotEmpty()
        .isSubsetOf("localhost", "127.0.0.1", "::1", "[::1]");
  }
}
