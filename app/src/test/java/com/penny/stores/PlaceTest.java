package com.penny.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    /** Nashville and Los Angeles, 2886.45 km on this sphere: the example of Rosetta Code, "Haversine formula". */
    @Test
    void distancesAreThoseThatArePublished() {
        Place nashville = new Place(36.12, -86.67);
        Place losAngeles = new Place(33.94, -118.40);
        assertThat(nashville.kilometresTo(losAngeles)).isCloseTo(2886.45, within(0.1));
        assertThat(losAngeles.kilometresTo(nashville)).isEqualTo(nashville.kilometresTo(losAngeles));
        assertThat(nashville.kilometresTo(nashville)).isZero();
    }

    @Test
    void theOtherSideOfTheEarthIsHalfOfItsGirthAway() {
        assertThat(new Place(0, -90).kilometresTo(new Place(0, 90))).isCloseTo(20_015.1, within(0.1));
        assertThat(new Place(90, 0).kilometresTo(new Place(-90, 0))).isCloseTo(20_015.1, within(0.1));
    }

    @Test
    void itIsKeptWithinAHundredMetres() {
        assertThat(new Place(40.43812, -3.70049)).isEqualTo(new Place(40.438, -3.7));
    }

    @ParameterizedTest
    @CsvSource({"90.1, 0", "-91, 0", "0, 180.5", "0, -181", "NaN, 0", "0, NaN", "Infinity, 0"})
    void whatIsNotOnTheEarthIsRefused(double latitude, double longitude) {
        assertThatThrownBy(() -> new Place(latitude, longitude)).isInstanceOf(IllegalArgumentException.class);
    }
}
