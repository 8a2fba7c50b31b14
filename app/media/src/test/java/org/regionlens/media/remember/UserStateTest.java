package org.regionlens.media.remember;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionlens.media.text.UnreadableException;

class UserStateTest {
  @Test
  void whatIsKeptComesBack() throws Exception {
    UserState state =
        UserState.empty()
            .withTheme("dark")
            .withCommand("pin")
            .withStudies(new UserState.Studies(false, 312.5))
            .withFolded(List.of("cascade", "region"));
    assertThat(UserState.parse(state.json())).isEqualTo(state);
    assertThat(UserState.parse(UserState.empty().json())).isEqualTo(UserState.empty());
    UserState none = UserState.empty().withFolded(List.of());
    assertThat(UserState.parse(none.json())).as("none is folded").isEqualTo(none);
  }

  @Test
  void aHeightThatCannotBeIsRefused() {
    String damaged =
        UserState.empty().withStudies(new UserState.Studies(true, 7)).json().replace("7.0", "-7.0");
    assertThatThrownBy(() -> UserState.parse(damaged)).isInstanceOf(UnreadableException.class);
  }
}
