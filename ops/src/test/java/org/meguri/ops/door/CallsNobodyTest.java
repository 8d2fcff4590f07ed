package org.meguri.ops.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.meguri.ops.running.Api;
import org.meguri.ops.running.RunningMeguri;

/**
 * Last of all: whatever ran before, in this JVM, no connection went anywhere but to this machine.
 */
@Order(Integer.MAX_VALUE)
class CallsNobodyTest {

  /** Its job executor would follow the next test's clock, which is one for the whole JVM. */
  @AfterAll
  static void stop() {
    RunningMeguri.shared().close();
  }

  @Test
  void noConnectionLeavesTheMachine() {
    Api.as("auditor").get("/api/projects");
    assertThat(RunningMeguri.shared().askedFor())
        .isNotEmpty()
        .isSubsetOf("localhost", "127.0.0.1", "::1", "[::1]");
    assertThat(RunningMeguri.shared().writtenTo())
        .isNotEmpty()
        .allSatisfy(to -> assertThat(InetAddress.getByName(to).isLoopbackAddress()).isTrue());
  }

  /** Else the test above would prove nothing of channels, which ask no proxy selector. */
  @Test
  void whatAChannelWritesToIsSeen() throws IOException {
    InetAddress elsewhere = InetAddress.getByName("127.0.0.2");
    try (ServerSocketChannel server = ServerSocketChannel.open();
        SocketChannel client = SocketChannel.open()) {
      server.bind(new InetSocketAddress(elsewhere, 0));
      client.connect(server.getLocalAddress());
      client.write(ByteBuffer.wrap(new byte[] {1}));
      await().until(() -> RunningMeguri.shared().writtenTo().contains("127.0.0.2"));
    }
  }
}
