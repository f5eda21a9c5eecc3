package com.penny.vision.analyser.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.penny.vision.messages.ClipRejectedException;
import com.penny.vision.messages.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    private static final String GOOD =
            "'codec_type':'video','codec_name':'h264','width':1280,'height':720,'avg_frame_rate':'15/1','duration':'4.8'";

    @Test
    void anOrdinaryClipIsAccepted() throws Exception {
        assertThat(check("{" + GOOD + "}", "{}")).isEqualTo(new ClipHeader(1280, 720, 15, 4800, "h264"));
    }

    @Test
    void soundBesideThePictureIsFine() throws Exception {
        assertThat(check("{" + GOOD + "},{'codec_type':'audio'}", "{}").width()).isEqualTo(1280);
    }

    @Test
    void soundAloneIsNoVideo() {
        assertRejected(
                "{'codec_type':'audio','codec_name':'aac'}", "{'duration':'3'}", RejectionReason.NO_VIDEO_STREAM);
    }

    @Test
    void aCoverPictureIsNoFilm() {
        assertRejected("{" + GOOD + ",'disposition':{'attached_pic':1}}", "{}", RejectionReason.NO_VIDEO_STREAM);
    }

    @Test
    void twoFilmsAreOneTooMany() {
        assertRejected("{" + GOOD + "},{" + GOOD + "}", "{}", RejectionReason.SEVERAL_VIDEO_STREAMS);
    }

    @ParameterizedTest
    @CsvSource({"4096,2160", "2160,4096", "16,16"})
    void theLargestAndTheSmallestPictureAreAccepted(int width, int height) throws Exception {
        assertThat(check(sized(width, height), "{}").height()).isEqualTo(height);
    }

    @ParameterizedTest
    @CsvSource({"4098,2160", "4096,2162", "3000,3000", "7680,4320", "1,100000"})
    void tooManyPixelsAreRefused(int width, int height) {
        assertRejected(sized(width, height), "{}", RejectionReason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @CsvSource({"0,720", "1280,0", "-1,720"})
    void aPictureWithoutSizeIsUnreadable(int width, int height) {
        assertRejected(sized(width, height), "{}", RejectionReason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.001", "600", "1e9"})
    void tooLongIsRefused(String seconds) {
        assertRejected("{" + GOOD + "}", "{'duration':'" + seconds + "'}", RejectionReason.TOO_LONG);
    }

    @Test
    void zeroDurationAndNoFramesAreRefused() {
        String still = "{'codec_type':'video','codec_name':'h264','width':64,'height':64,'duration':'0.0'}";
        assertRejected(still, "{}", RejectionReason.ZERO_DURATION);
        assertRejected("{" + GOOD + ",'nb_frames':'0'}", "{}", RejectionReason.ZERO_DURATION);
    }

    @Test
    void anUnstatedDurationIsLeftToTheDecoder() throws Exception {
        String webm = "{'codec_type':'video','codec_name':'vp9','width':64,'height':64}";
        assertThat(check(webm, "{}").durationMs()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rawvideo", "gif", "ansi", "prores"})
    void otherCodecsAreRefused(String codec) {
        assertRejected(
                "{'codec_type':'video','codec_name':'" + codec + "','width':64,'height':64,'duration':'1'}",
                "{}",
                RejectionReason.UNSUPPORTED_CODEC);
    }

    @Test
    void aPhonesQuarterTurnSwapsTheSides() throws Exception {
        ClipHeader header = check("{" + GOOD + ",'side_data_list':[{'rotation':-90}]}", "{}");
        assertThat(header.width()).isEqualTo(720);
        assertThat(header.height()).isEqualTo(1280);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "x", "1/0", "90000/1", "1000/1", "121/1", "-5/1", ""})
    void anAbsurdFrameRateIsUnknown(String rate) throws Exception {
        String stream = "{'codec_type':'video','codec_name':'h264','width':64,'height':64,'duration':'1',"
                + "'avg_frame_rate':'" + rate + "'}";
        assertThat(check(stream, "{}").fps()).isZero();
    }

    private static String sized(int width, int height) {
        return "{'codec_type':'video','codec_name':'hevc','width':" + width + ",'height':" + height
                + ",'duration':'2'}";
    }

    private static void assertRejected(String streams, String format, RejectionReason reason) {
        assertThatExceptionOfType(ClipRejectedException.class)
                .isThrownBy(() -> check(streams, format))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static ClipHeader check(String streams, String format) throws Exception {
        String json = "{'streams':[" + streams + "],'format':" + format + "}";
        JsonNode report = new ObjectMapper().readTree(json.replace('\'', '"'));
        return HeaderRules.check(report);
    }
}
