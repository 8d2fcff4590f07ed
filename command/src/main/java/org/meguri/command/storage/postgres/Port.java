package org.meguri.command.storage.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of last time if it is still free, else another one that is remembered. */
record Port(Path file) {

  int choose() throws IOException {
    if (Files.exists(file)) {
      int remembered = Integer.parseInt(Files.readString(file).strip());
      if (isFree(remembered)) {
        return remembered;
      }
    }
    return another();
  }

  int another() throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
      remember(socket.getLocalPort());
      return socket.getLocalPort();
    }
  }

  void remember(int port) throws IOException {
    Files.writeString(file, port + "\n");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
