package org.regionlens.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at the heap in use every few milliseconds and remembers the most. */
final class HeapPeak {
  private final AtomicLong peak = new AtomicLong();

  void start() {
    Thread.ofPlatform()
        .daemon()
        .name("heap-peak")
        .start(
            () -> {
              while (true) {
                long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
                peak.accumulateAndGet(used, Math::max);
                try {
                  Thread.sleep(5);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
  }

  long megabytes() {
    return peak.get() >> 20;
  }
}
