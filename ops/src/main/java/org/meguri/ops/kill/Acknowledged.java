package org.meguri.ops.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The client's own log of what it asked and what it was answered, on disk before anything follows
 * from it.
 */
final class Acknowledged implements AutoCloseable {

  /** What was asked of a task; {@code event} is the name under which the log keeps it. */
  enum Act {
    CLAIM("task.claimed"),
    RELEASE("task.released"),
    COMPLETE("task.completed");

    final String event;

    Act(String event) {
      this.event = event;
    }

    String path() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it was answered; a refused one may still have been done before its answer was lost. */
  enum Answer {
    ACCEPTED,
    REFUSED
  }

  record Line(Answer answer, Act act, String key, String task, int attempts) {}

  private final Path file;
  private final FileChannel channel;

  Acknowledged(Path file) {
    this.file = file;
    try {
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void write(Line line) {
    String text =
        "%s %s %s %s %d%n"
            .formatted(line.answer(), line.act(), line.key(), line.task(), line.attempts());
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Line> read() {
    List<Line> lines = new ArrayList<>();
    try {
      for (String text : Files.readAllLines(file)) {
        String[] parts = text.split(" ");
        lines.add(
            new Line(
                Answer.valueOf(parts[0]),
                Act.valueOf(parts[1]),
                parts[2],
                parts[3],
                Integer.parseInt(parts[4])));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
