package org.regionlens.engine.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionlens.engine.Cancellation;

class WorkTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void callsEachTaskOnceAndReturnsWhenAllHaveEnded(int threads) {
    Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
    for (int count : new int[] {0, 1, 2, 7, 100}) {
      AtomicIntegerArray calls = new AtomicIntegerArray(count);
      work.forEach(count, calls::incrementAndGet);
      for (int i = 0; i < count; i++) {
        assertThat(calls.get(i)).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void tasksMayDivideTheirWork(int threads) {
    Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
    AtomicInteger calls = new AtomicInteger();
    work.forEach(10, i -> work.forEach(10, j -> work.forEach(3, k -> calls.incrementAndGet())));
    assertThat(calls).hasValue(300);
  }

  @Test
  void severalThreadsTakePart() throws InterruptedException {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch together = new CountDownLatch(3);
    Work.on(Threads.of(3), Cancellation.NEVER)
        .forEach(
            3,
            i -> {
              seen.add(Thread.currentThread());
              together.countDown();
              try {
                assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(seen).hasSize(3).contains(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void anExceptionOfATaskReachesTheCallerAndTheRestIsLeftOut(int threads) {
    Work work = Work.on(Threads.of(threads), Cancellation.NEVER);
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                work.forEach(
                    10_000,
                    i -> {
                      calls.incrementAndGet();
                      throw new IllegalStateException("task " + i);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("task ");
    assertThat(calls).hasValueLessThanOrEqualTo(threads);
    // And the threads are good for more.
    work.forEach(5, i -> calls.incrementAndGet());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void endsWhenCancelledInTheMiddle(int threads) {
    AtomicBoolean cancelled = new AtomicBoolean();
    Work work = Work.on(Threads.of(threads), cancelled::get);
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                work.forEach(
                    10_000,
                    i -> {
                      if (calls.incrementAndGet() == 20) {
                        cancelled.set(true);
                      }
                    }))
        .isInstanceOf(CancellationException.class);
    assertThat(calls).hasValueLessThan(20 + threads);
  }

  @Test
  void anInterruptedCallerFinishesAndStaysInterrupted() {
    AtomicInteger calls = new AtomicInteger();
    Thread.currentThread().interrupt();
    Work.on(Threads.of(2), Cancellation.NEVER).forEach(50, i -> calls.incrementAndGet());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(calls).hasValue(50);
  }

  @Test
  void refusesLessThanOneThread() {
    assertThatThrownBy(() -> Threads.of(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
