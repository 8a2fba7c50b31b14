package org.regionlens.desktop.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was done is said for a while; what went wrong stays. */
final class MessageViewModelTest {
  private final List<Runnable> later = new ArrayList<>();
  private final MessageViewModel model =
      new MessageViewModel(
          (time, action) -> {
            later.add(action);
            return () -> later.remove(action);
          });

  private void wait(int count) {
    assertThat(later).hasSize(count);
    List.copyOf(later).forEach(Runnable::run);
  }

  @Test
  void informationGoesAwayByItself() {
    model.show(Message.information("Written."));
    assertThat(model.message().get()).isNotNull();
    wait(1);
    assertThat(model.message().get()).isNull();
  }

  @Test
  void warningStays() {
    model.show(Message.information("Written."));
    model.show(Message.warning("Not written."));
    wait(0);
    assertThat(model.message().get()).isEqualTo(Message.warning("Not written."));
  }

  @Test
  void newerInformationHasItsWholeTime() {
    model.show(Message.information("One."));
    Runnable first = later.getFirst();
    model.show(Message.information("Two."));
    assertThat(later).doesNotContain(first);
    wait(1);
    assertThat(model.message().get()).isNull();
  }

  @Test
  void informationThatOffersSomethingStays() {
    Message.Remedy remedy = new Message.Remedy("Do", () -> {});
    model.show(new Message(Message.Tone.INFORMATION, "Changed.", List.of(remedy)));
    wait(0);
  }
}
