package dev.offroad.management;

import java.lang.management.ManagementFactory;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** All that touches the module {@code java.management}, which may not be there. */
final class Management {

  private static final String NAME = "dev.offroad:type=Offroad";
  private static final int MOST_INSTANCES = 1_000;

  private Management() {}

  /**
   * Registers a bean. A second runtime in this JVM, of another class loader, gets a name of its
   * own.
   *
   * @param bean the bean
   * @return what takes it away again
   * @throws LinkageError when the module is not there
   */
  static Runnable register(OffroadMXBean bean) {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    try {
      ObjectName name = register(bean, server);
      return () -> unregister(name, server);
    } catch (JMException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  private static ObjectName register(OffroadMXBean bean, MBeanServer server) throws JMException {
    for (int i = 1; ; i++) {
      ObjectName name = new ObjectName(i == 1 ? NAME : NAME + ",instance=" + i);
      try {
        return server.registerMBean(bean, name).getObjectName();
      } catch (InstanceAlreadyExistsException e) {
        if (i == MOST_INSTANCES) {
          throw e;
        }
      }
    }
  }

  private static void unregister(ObjectName name, MBeanServer server) {
    try {
      server.unregisterMBean(name);
    } catch (JMException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }
}
