package dev.offroad.cli.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serves the files of a folder, and others that a test adds, to the browser on this machine. */
public final class PageServer implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          ".html", "text/html; charset=utf-8",
          ".js", "text/javascript; charset=utf-8",
          ".css", "text/css; charset=utf-8",
          ".json", "application/json",
          ".wasm", "application/wasm");

  private final HttpServer server;
  private final Path folder;
  private final Map<String, byte[]> added = new ConcurrentHashMap<>();

  /** Starts to serve a folder. */
  public PageServer(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Serves a file that is not in the folder, under a name without folders. */
  public URI add(String name, byte[] content) {
    added.put("/" + name, content.clone());
    return at(name);
  }

  /** The address of a file. */
  public URI at(String name) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/" + name);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] content = content(path);
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      int dot = path.lastIndexOf('.');
      String ending = dot < 0 ? "" : path.substring(dot);
      exchange
          .getResponseHeaders()
          .set("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  /** Null where there is no such file in the folder. */
  private byte[] content(String path) throws IOException {
    if (added.containsKey(path)) {
      return added.get(path);
    }
    if (path.equals("/favicon.ico")) {
      return new byte[0]; // Browsers ask for it unasked; its absence would be an error there.
    }
    Path file = folder.resolve(path.substring(1)).normalize();
    return file.startsWith(folder) && Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
