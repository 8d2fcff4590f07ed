package org.meguri.ops.running;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.consumer.RecordingStream;

/**
 * Whom this JVM calls: hosts it asked to reach, as the proxy selector is told of web clients and
 * plain sockets, answered or not; and addresses it wrote to on any socket or channel, as the JVM's
 * own recorder sees them.
 */
final class Callers {

  private static final String WRITTEN = "jdk.SocketWrite";

  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  /** From now on to the end of this JVM. */
  static Callers watched() {
    Callers callers = new Callers();
    ProxySelector.setDefault(callers.new Asking());
    RecordingStream traffic = new RecordingStream();
    traffic.setOrdered(false);
    traffic.enable(WRITTEN).withoutThreshold().withoutStackTrace();
    traffic.onEvent(WRITTEN, event -> callers.written.add(event.getString("address")));
    traffic.startAsync();
    return callers;
  }

  Set<String> asked() {
    return Set.copyOf(asked);
  }

  Set<String> written() {
    return Set.copyOf(written);
  }

  private final class Asking extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      asked.add(uri.getHost());
      return List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException reason) {
      asked.add(uri.getHost());
    }
  }
}
