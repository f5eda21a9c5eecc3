package com.penny.samples.clips;

import static org.assertj.core.api.Assertions.assertThat;

import com.penny.samples.clips.Zone.Corner;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConvexOutlineTest {

    @Test
    void dropsPointsInside() {
        List<Corner> outline = ConvexOutline.insidePicture(List.of(
                new Corner(.1, .1), new Corner(.9, .1), new Corner(.5, .5), new Corner(.9, .9), new Corner(.1, .9)));

        assertThat(outline)
                .containsExactlyInAnyOrder(
                        new Corner(.1, .1), new Corner(.9, .1), new Corner(.9, .9), new Corner(.1, .9));
    }

    @Test
    void cutsAtTheEdgesOfThePicture() {
        List<Corner> outline = ConvexOutline.insidePicture(
                List.of(new Corner(-.5, .2), new Corner(.5, .2), new Corner(.5, .6), new Corner(-.5, .6)));

        assertThat(outline)
                .containsExactlyInAnyOrder(
                        new Corner(0, .2), new Corner(.5, .2), new Corner(.5, .6), new Corner(0, .6));
    }

    @Test
    void isEmptyForSomethingOutOfView() {
        assertThat(ConvexOutline.insidePicture(List.of(new Corner(2, 2), new Corner(3, 2), new Corner(2, 3))))
                .isEmpty();
    }
}
