package dev.offroad.testing;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The management of another JVM, reached as JConsole does it. */
public final class Attached implements AutoCloseable {

  private static final long MOST_MILLIS = 60_000;

  private final JMXConnector connector;

  /** Attaches to a process. */
  @SuppressWarnings("BanJNDI") // The address is that of a JVM of the test.
  public Attached(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      String address = machine.startLocalManagementAgent();
      machine.detach();
      connector = JMXConnectorFactory.connect(new JMXServiceURL(address));
    } catch (AttachNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  /** Its MBeans. */
  public MBeanServerConnection server() throws IOException {
    return connector.getMBeanServerConnection();
  }

  /** Waits until there are so many of ours, and names them. */
  public Set<String> ours(int number) throws IOException {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    Set<String> names = names();
    while (names.size() < number && System.currentTimeMillis() < end) {
      Thread.onSpinWait();
      names = names();
    }
    return names;
  }

  private Set<String> names() throws IOException {
    try {
      return server().queryNames(new ObjectName("dev.offroad:*"), null).stream()
          .map(ObjectName::getCanonicalName)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    connector.close();
  }
}
